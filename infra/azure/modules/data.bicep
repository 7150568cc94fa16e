// The account that holds everything the product knows: files, work, figures and papers. It has nothing else in it.
import { names } from 'names.bicep'

param name string
param location string

@description('How many copies are kept, and where.')
param redundancy string

@description('For how many days something deleted or written over can be brought back.')
param recoveryDays int

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: location
  kind: 'StorageV2'
  sku: { name: redundancy }
  properties: {
    accessTier: 'Hot'
    // Flat, as versions cannot be kept in a hierarchical namespace.
    isHnsEnabled: false
    // Everybody signs in: there is no key to leak or to rotate.
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true
    deleteRetentionPolicy: { enabled: true, days: recoveryDays }
    containerDeleteRetentionPolicy: { enabled: true, days: recoveryDays }
  }
}

resource containers 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = [
  for container in items(names.containers): {
    parent: blobs
    name: container.value
    properties: { publicAccess: 'None' }
  }
]

// Former versions and snapshots go in time. There is no rule for the files themselves, and must be none: a figure is explained by the file
// that it came from, and how long files are kept is said by the council's configuration and done by the function ApplyRetention.
resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'former-versions'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: { blobTypes: ['blockBlob'] }
            actions: {
              version: { delete: { daysAfterCreationGreaterThan: recoveryDays } }
              snapshot: { delete: { daysAfterCreationGreaterThan: recoveryDays } }
            }
          }
        }
      ]
    }
  }
  dependsOn: [blobs]
}

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2024-01-01' = {
  parent: account
  name: 'default'
}

resource queues 'Microsoft.Storage/storageAccounts/queueServices/queues@2024-01-01' = [
  for queue in items(names.queues): {
    parent: queueService
    name: queue.value
  }
]

// Where the Functions host puts a message that failed five times.
resource poisonQueues 'Microsoft.Storage/storageAccounts/queueServices/queues@2024-01-01' = [
  for queue in items(names.queues): {
    parent: queueService
    name: '${queue.value}-poison'
  }
]

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2024-01-01' = {
  parent: account
  name: 'default'
}

resource tables 'Microsoft.Storage/storageAccounts/tableServices/tables@2024-01-01' = [
  for table in items(names.tables): {
    parent: tableService
    name: table.value
  }
]

// Tables have no versions and no soft delete, so nobody deletes the account by mistake. The lock holds for roles on the account and below as well:
// none can be taken away before it is lifted ("The lock" in README.md).
resource lock 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'holds-the-figures'
  scope: account
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds every figure and paper. infra/azure/README.md says how to remove everything on purpose.'
  }
}
