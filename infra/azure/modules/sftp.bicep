// For systems that can send files by SFTP and in no other way. It is an account of its own, as SFTP asks for a hierarchical namespace, which has no
// versions, and is paid by the hour for as long as it is there. The app does not read it: a job moves what arrives into the inbox.
import { names } from 'names.bicep'
import { roles } from 'role-ids.bicep'
import { sftpUser } from 'sftp-type.bicep'

param accountName string
param name string
param location string
param users sftpUser[]
param dataAccountName string
param workspaceName string

var drop = 'drop'

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: accountName
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: {
    accessTier: 'Hot'
    isHnsEnabled: true
    isSftpEnabled: true
    isLocalUserEnabled: true
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: { deleteRetentionPolicy: { enabled: true, days: 7 } }

    resource dropped 'containers' = {
      name: drop
      properties: { publicAccess: 'None' }
    }
  }

  // They sign in with a key pair of their own, of which only the public half is known here, and may create, write and list.
  resource localUsers 'localUsers' = [
    for user in users: {
      name: user.name
      properties: {
        hasSharedKey: false
        hasSshPassword: false
        hasSshKey: true
        sshAuthorizedKeys: [{ description: user.name, key: user.publicKey }]
        homeDirectory: drop
        permissionScopes: [{ service: 'blob', resourceName: drop, permissions: 'cwl' }]
      }
      dependsOn: [blobs::dropped]
    }
  ]
}

resource mover 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-sftp-id'
  location: location
}

resource data 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: dataAccountName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource inbox 'containers' existing = { name: names.containers.inbox }
  }
}

resource moverTakes 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account::blobs::dropped.id, mover.id, roles.blobDataContributor)
  scope: account::blobs::dropped
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobDataContributor)
    principalId: mover.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource moverDrops 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(data::blobs::inbox.id, mover.id, roles.blobDataContributor)
  scope: data::blobs::inbox
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobDataContributor)
    principalId: mover.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = {
  name: workspaceName
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-sftp-env'
  location: location
  properties: { appLogsConfiguration: { destination: 'azure-monitor' } }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: environment
  properties: {
    workspaceId: workspace.id
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
  }
}

resource job 'Microsoft.App/jobs@2024-03-01' = {
  name: '${name}-sftp'
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${mover.id}': {} }
  }
  properties: {
    environmentId: environment.id
    configuration: {
      triggerType: 'Schedule'
      scheduleTriggerConfig: { cronExpression: '*/15 * * * *', parallelism: 1, replicaCompletionCount: 1 }
      replicaTimeout: 840 // over before the next begins
      replicaRetryLimit: 0
    }
    template: {
      containers: [
        {
          name: 'move'
          image: 'mcr.microsoft.com/azurelinux/base/core:3.0'
          command: ['/bin/sh', '-c', loadTextContent('sftp-move.sh')]
          env: [
            { name: 'FROM', value: '${account.properties.primaryEndpoints.blob}${drop}' }
            { name: 'TO', value: '${data.properties.primaryEndpoints.blob}${names.containers.inbox}' }
            { name: 'AZCOPY_AUTO_LOGIN_TYPE', value: 'MSI' }
            { name: 'AZCOPY_MSI_CLIENT_ID', value: mover.properties.clientId }
          ]
          resources: { cpu: json('0.5'), memory: '1Gi' }
        }
      ]
    }
  }
  dependsOn: [moverTakes, moverDrops]
}

output hostName string = '${accountName}.blob.${az.environment().suffixes.storage}'
