// Azure Communication Services, for teams that send mails with nothing but Azure. Without a domain of your own it sends from one of Azure's, which
// takes 5 mails a minute and 10 an hour: enough to try it.
import { roles } from 'role-ids.bicep'

param name string
param identityName string

@description('The resource id of a verified domain of an Email Communication Service; empty for one of Azure\'s.')
param domainId string

resource app 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identityName
}

resource emailService 'Microsoft.Communication/emailServices@2023-04-01' = if (empty(domainId)) {
  name: '${name}-email'
  location: 'global'
  properties: { dataLocation: 'UK' }

  resource ofAzure 'domains' = {
    name: 'AzureManagedDomain'
    location: 'global'
    properties: {
      domainManagement: 'AzureManaged'
      userEngagementTracking: 'Disabled'
    }
  }
}

resource service 'Microsoft.Communication/communicationServices@2023-04-01' = {
  name: '${name}-mail'
  location: 'global'
  properties: {
    dataLocation: 'UK'
    linkedDomains: [empty(domainId) ? emailService::ofAzure.id : domainId]
  }
}

// There is no narrower role that may send.
resource appMaySend 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(service.id, app.id, roles.communicationAndEmailServiceOwner)
  scope: service
  properties: {
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      roles.communicationAndEmailServiceOwner
    )
    principalId: app.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

output endpoint string = 'https://${service.properties.hostName}'
output from string = 'DoNotReply@${empty(domainId) ? emailService::ofAzure!.properties.fromSenderDomain : last(split(domainId, '/'))}'
