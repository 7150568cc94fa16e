// What tells the team. Every quarter of an hour the function WatchOperations writes a line for each thing that is wrong (9001 to 9003), or 9000 for
// "all well"; each line is JSON, as the program writes it on its output. What each alert means, and what to look at first, is in runbook.md.
param name string
param location string
param workspaceName string

@description('Where alerts are sent.')
param teamEmail string

var lines = 'AppTraces | where Message startswith "{" | extend Line = parse_json(Message) | extend Event = toint(Line.EventId)'

var rules = [
  {
    name: 'poison-message'
    severity: 2
    description: 'A message failed five times and was given up. See "9001: a message was given up" in infra/azure/runbook.md.'
    query: '${lines} | where Event == 9001 | project TimeGenerated, Queue = tostring(Line.State.Queue), Messages = toint(Line.State.Count)'
    each: ['Queue'] // of one queue it may go on for days, in which another's would not be told
  }
  {
    name: 'daily-run'
    severity: 1
    description: 'The daily run is missing or failed: nothing is issued and nobody reminded. See "9002: the daily run" in infra/azure/runbook.md.'
    query: '${lines} | where Event == 9002 | project TimeGenerated, Day = tostring(Line.State.Day)'
    each: []
  }
  {
    name: 'unsure-mails'
    severity: 2
    description: 'The sending of a mail was cut off, and nobody can say whether it went out. See "9003: unsure mails" in infra/azure/runbook.md.'
    query: '${lines} | where Event == 9003 | project TimeGenerated, Mails = toint(Line.State.Count)'
    each: []
  }
]

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = {
  name: workspaceName
}

resource team 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-team'
  location: 'global'
  properties: {
    enabled: true
    groupShortName: 'kpi-papers'
    emailReceivers: [{ name: 'team', emailAddress: teamEmail, useCommonAlertSchema: true }]
  }
}

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: '${name}-${rule.name}'
    location: location
    kind: 'LogAlert'
    properties: {
      displayName: '${name}: ${rule.name}'
      description: rule.description
      severity: rule.severity
      enabled: true
      scopes: [workspace.id]
      evaluationFrequency: 'PT15M'
      skipQueryValidation: true // the workspace has no table until the app has written its first line
      windowSize: 'PT30M' // twice the frequency, as a line may take minutes to arrive
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            dimensions: map(rule.each, column => { name: column, operator: 'Include', values: ['*'] })
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      autoMitigate: true // one mail when it begins and one when it is over, not one every quarter of an hour
      actions: { actionGroups: [team.id] }
    }
  }
]

// The watch itself may be what has stopped. The query always has one row, so that nothing at all is counted as nothing.
resource silent 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: '${name}-silent'
  location: location
  kind: 'LogAlert'
  properties: {
    displayName: '${name}: silent'
    description: 'The app has not said for an hour how it is. See "Silent: the app says nothing" in infra/azure/runbook.md.'
    severity: 1
    enabled: true
    scopes: [workspace.id]
    evaluationFrequency: 'PT15M'
    skipQueryValidation: true
    windowSize: 'PT1H'
    criteria: {
      allOf: [
        {
          query: '${lines} | summarize Watches = countif(Event between (9000 .. 9003))'
          metricMeasureColumn: 'Watches'
          timeAggregation: 'Total'
          operator: 'LessThan'
          threshold: 1
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    autoMitigate: true
    actions: { actionGroups: [team.id] }
  }
}
