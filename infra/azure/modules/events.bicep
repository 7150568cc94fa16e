// Every file that is written to the inbox is announced on the queue `uploads`. An announcement that is lost is made up for by the function
// SweepInbox within half an hour.
import { names } from 'names.bicep'
import { roles } from 'role-ids.bicep'

param name string
param location string
param dataAccountName string

resource data 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: dataAccountName

  resource queueService 'queueServices' existing = {
    name: 'default'

    resource uploads 'queues' existing = { name: names.queues.uploads }
  }
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: name
  location: location
  identity: { type: 'SystemAssigned' }
  properties: {
    source: data.id
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

// The topic's identity may put messages on this one queue.
resource topicMaySend 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(data::queueService::uploads.id, topic.id, roles.queueDataMessageSender)
  scope: data::queueService::uploads
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.queueDataMessageSender)
    principalId: topic.identity.principalId
    principalType: 'ServicePrincipal'
  }
}

resource inboxToUploads 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'inbox-to-uploads'
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      // The inbox alone: what the app writes to the other containers must not come back to it.
      subjectBeginsWith: '/blobServices/default/containers/${names.containers.inbox}/blobs/'
    }
    deliveryWithResourceIdentity: {
      identity: { type: 'SystemAssigned' }
      destination: {
        endpointType: 'StorageQueue'
        properties: {
          resourceId: data.id
          queueName: names.queues.uploads
          queueMessageTimeToLiveInSeconds: -1 // until it is handled
        }
      }
    }
    retryPolicy: { maxDeliveryAttempts: 30, eventTimeToLiveInMinutes: 1440 }
  }
  dependsOn: [topicMaySend] // a subscription is refused while its topic may not deliver
}
