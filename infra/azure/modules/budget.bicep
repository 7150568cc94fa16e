// Tells the team when a month costs more than it should. It stops nothing.
param name string

@description('What a month may cost, in the currency of the bill.')
param amount int

@description('The first day of the month in which the budget began. It cannot be changed afterwards.')
param from string

param teamEmail string

resource budget 'Microsoft.Consumption/budgets@2023-11-01' = {
  name: name
  properties: {
    category: 'Cost'
    amount: amount
    timeGrain: 'Monthly'
    timePeriod: { startDate: from }
    notifications: {
      nearlySpent: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: [teamEmail]
      }
      willBeOverspent: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 100
        thresholdType: 'Forecasted'
        contactEmails: [teamEmail]
      }
    }
  }
}
