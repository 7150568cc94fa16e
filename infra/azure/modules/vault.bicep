// Keeps the one secret there is, that of a mail service which asks for one; else there is no vault. Storage, logs and Azure's own mail service know
// the app by its identity.
import { roles } from 'role-ids.bicep'

param name string
param location string
param identityName string

param secretName string

@description('The secret, or empty to leave what is there.')
@secure()
param secret string

resource app 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identityName
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 7
  }
}

resource mailSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(secret)) {
  parent: vault
  name: secretName
  properties: { value: secret }
}

resource appMayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, app.id, roles.keyVaultSecretsUser)
  scope: vault
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.keyVaultSecretsUser)
    principalId: app.properties.principalId
    principalType: 'ServicePrincipal'
  }
}
