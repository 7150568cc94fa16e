// Where the logs go, and who may write them: the app, under its identity.
import { roles } from 'role-ids.bicep'

param workspaceName string
param insightsName string
param location string
param identityName string

resource app 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identityName
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: workspaceName
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 90
    // A fault that writes without end costs pounds, not hundreds. Past it nothing more is taken that day, which the alert "silent" tells.
    workspaceCapping: { dailyQuotaGb: 1 }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: insightsName
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    // The connection string alone opens nothing: whoever writes here signs in.
    DisableLocalAuth: true
  }
}

resource appMayWrite 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, app.id, roles.monitoringMetricsPublisher)
  scope: insights
  properties: {
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      roles.monitoringMetricsPublisher
    )
    principalId: app.properties.principalId
    principalType: 'ServicePrincipal'
  }
}
