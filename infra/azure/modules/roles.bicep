// Who may do what in storage: the app, the officers and the team, and nobody else. Event Grid's one role is beside its subscription, in
// events.bicep, and that of the SFTP drop in sftp.bicep. A deployment gives roles and takes none away ("Taking something away" in README.md).
import { names } from 'names.bicep'
import { roles } from 'role-ids.bicep'

// The name of an assignment is made of ids that are known before anything is made, so that a what-if can show it.
param dataAccountName string
param hostAccountName string
param packageContainer string

@description('The identity that the app runs under.')
param identityName string

@description('The officers\' group; empty for none.')
param officersGroupId string

@description('The team\'s group; empty for none.')
param teamGroupId string

// The app reads, writes, moves and deletes files; sends, receives and deletes messages, also of the poison queues; reads, writes and deletes
// rows. The account holds nothing else, so its roles are given once, for the account.
var ofTheApp = [roles.blobDataContributor, roles.queueDataContributor, roles.tableDataContributor]

// The Functions host, under the same identity: leases, keys and timers in blobs, queues of its own, its diagnostics in tables.
// https://learn.microsoft.com/azure/azure-functions/functions-reference#connecting-to-host-storage-with-an-identity
var ofTheHost = [roles.blobDataOwner, roles.queueDataContributor, roles.tableDataContributor]

// Officers drop files, and see what became of them. A receipt stands beside the file that it is about, and files name people of other services:
// so of those containers all may be listed, and only what was written about a file may be opened.
// https://learn.microsoft.com/azure/storage/blobs/storage-auth-abac-examples
var path = '@Resource[Microsoft.Storage/storageAccounts/blobServices/containers/blobs:path]'
var opens = '(ActionMatches{\'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read\'} AND NOT SubOperationMatches{\'Blob.List\'})'
var onlyAnswers = '((!${opens}) OR (${path} StringLike \'*.receipt.csv\' OR ${path} StringLike \'*.errors.csv\'))'
var ofOfficers = [
  { container: names.containers.inbox, role: roles.blobDataContributor, condition: null }
  { container: names.containers.accepted, role: roles.blobDataReader, condition: onlyAnswers }
  { container: names.containers.rejected, role: roles.blobDataReader, condition: onlyAnswers }
  { container: names.containers.papers, role: roles.blobDataReader, condition: null }
]

// The reader's role of the account as such: to find it in the portal and in Storage Explorer. It opens nothing that the account holds.
var groups = filter(union([officersGroupId], [teamGroupId]), group => !empty(group))

resource app 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identityName
}

resource data 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: dataAccountName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource config 'containers' existing = { name: names.containers.config }
  }
}

resource host 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: hostAccountName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource packages 'containers' existing = { name: packageContainer }
  }
}

resource appInData 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in ofTheApp: {
    name: guid(data.id, app.id, role)
    scope: data
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
      principalId: app.properties.principalId
      principalType: 'ServicePrincipal'
    }
  }
]

resource appInHost 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in ofTheHost: {
    name: guid(host.id, app.id, role)
    scope: host
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
      principalId: app.properties.principalId
      principalType: 'ServicePrincipal'
    }
  }
]

resource containersOfOfficers 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' existing = [
  for grant in ofOfficers: {
    parent: data::blobs
    name: grant.container
  }
]

resource officers 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (grant, i) in ofOfficers: if (!empty(officersGroupId)) {
    name: guid(containersOfOfficers[i].id, officersGroupId, grant.role)
    scope: containersOfOfficers[i]
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', grant.role)
      principalId: officersGroupId
      principalType: 'Group'
      condition: grant.condition
      conditionVersion: grant.condition == null ? null : '2.0'
    }
  }
]

// The team writes the configuration, and the package that the app is started from.
resource teamInConfig 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(teamGroupId)) {
  name: guid(data::blobs::config.id, teamGroupId, roles.blobDataContributor)
  scope: data::blobs::config
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobDataContributor)
    principalId: teamGroupId
    principalType: 'Group'
  }
}

resource teamInPackages 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(teamGroupId)) {
  name: guid(host::blobs::packages.id, teamGroupId, roles.blobDataContributor)
  scope: host::blobs::packages
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobDataContributor)
    principalId: teamGroupId
    principalType: 'Group'
  }
}

resource readers 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for group in groups: {
    name: guid(data.id, group, roles.reader)
    scope: data
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.reader)
      principalId: group
      principalType: 'Group'
    }
  }
]
