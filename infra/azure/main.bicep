// Everything that KPI Papers needs in a subscription, for one council, in one resource group. Deploying it again changes only what has changed; what
// is no longer asked for stays as it is, and is paid for, until somebody deletes it ("Taking something away" in README.md).
// README.md beside this file says how; main.bicepparam holds what differs from council to council.
import { mailType } from 'modules/mail-type.bicep'
import { sftpUser } from 'modules/sftp-type.bicep'

@description('What the app is called, in small letters, digits and hyphens; it is at https://NAME.azurewebsites.net, so nobody else may have it.')
@minLength(3)
@maxLength(27) // with what is put behind it, jobs may have 32
param name string

@description('Where everything is kept: the resource group\'s region.')
param location string = resourceGroup().location

@description('flex: paid by use, sleeps in between. dedicated: one small machine, where there is no Flex Consumption. Cannot be changed in place.')
@allowed(['flex', 'dedicated'])
param hosting string = 'flex'

@description('Copies of the data: in three zones (ZRS, GZRS) where the region has zones, also in another region (GRS, GZRS).')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param redundancy string = 'Standard_ZRS'

@description('For how many days what was deleted or overwritten can be brought back. What the app deleted is gone after twice that.')
@minValue(7)
@maxValue(365)
param recoveryDays int = 30

@description('Object id of the Entra ID group whose members drop files, and read receipts and papers. Empty for none.')
param officersGroupId string = ''

@description('Object id of the Entra ID group whose members write the configuration and deploy the program. Empty for none.')
param teamGroupId string = ''

@description('Where alerts go.')
param teamEmail string

@description('Application (client) id of the app registration that people sign in to. While it is empty, nobody can sign in.')
param signInClientId string = ''

@description('Where people reach the app. Empty for its address in Azure.')
param publicUrl string = ''

@description('How long a paper waits for further files before it is made.')
param paperDebounce string = '00:02:00'

@description('What sends the mails, and what it needs.')
param mail mailType

@description('The Notify API key, or the mail server\'s password. Needed once, and again when it changes; empty leaves what is there.')
@secure()
param mailSecret string = ''

@description('Domains that may be written to, separated by commas. Empty for any.')
param mailAllowedDomains string = ''

@description('Where traces are sent by OTLP. Empty for nowhere.')
param otlpEndpoint string = ''

@description('What a month may cost in the currency of the bill before the team is told. 0 for no budget.')
@minValue(0)
param budget int = 25

@description('The first day of the month of the first deployment, such as 2026-12-01. Leave it as it is afterwards: Azure refuses to move a budget.')
param budgetFrom string = ''

@description('Systems that can send files by SFTP only. With the first, an SFTP endpoint is made and paid by the hour, until it is deleted (costs.md).')
param sftpUsers sftpUser[] = []

// Names of accounts and vaults are shared with the whole world, and may have no more than 24 characters.
var unique = uniqueString(resourceGroup().id)
var dataAccountName = 'kpidata${unique}'
var hostAccountName = 'kpihost${unique}'
var sftpAccountName = 'kpisftp${unique}'
var vaultName = 'kpi-${unique}'
var workspaceName = '${name}-logs'
var insightsName = '${name}-insights'

// Flex Consumption starts the app from a package of this name, so a dedicated app is told the same.
var packageContainer = 'packages'
var packageName = 'released-package.zip'

var mailSecretName = 'mail'
var mailAsksForSecret = mail.sender == 'notify' || (mail.sender == 'smtp' && !empty(mail.?user))

// What the app signs in with, everywhere.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-id'
  location: location
}

module data 'modules/data.bicep' = {
  params: {
    name: dataAccountName
    location: location
    redundancy: redundancy
    recoveryDays: recoveryDays
  }
}

module host 'modules/host.bicep' = {
  params: {
    name: hostAccountName
    location: location
    packageContainer: packageContainer
  }
}

module roles 'modules/roles.bicep' = {
  params: {
    dataAccountName: dataAccountName
    hostAccountName: hostAccountName
    packageContainer: packageContainer
    identityName: identity.name
    officersGroupId: officersGroupId
    teamGroupId: teamGroupId
  }
  dependsOn: [data, host]
}

module events 'modules/events.bicep' = {
  params: {
    name: '${name}-inbox'
    location: location
    dataAccountName: dataAccountName
  }
  dependsOn: [data]
}

module monitoring 'modules/monitoring.bicep' = {
  params: {
    workspaceName: workspaceName
    insightsName: insightsName
    location: location
    identityName: identity.name
  }
}

module alerts 'modules/alerts.bicep' = {
  params: {
    name: name
    location: location
    workspaceName: workspaceName
    teamEmail: teamEmail
  }
  dependsOn: [monitoring]
}

module vault 'modules/vault.bicep' = if (mailAsksForSecret) {
  params: {
    name: vaultName
    location: location
    identityName: identity.name
    secretName: mailSecretName
    secret: mailSecret
  }
}

module azureMail 'modules/mail.bicep' = if (mail.sender == 'azure') {
  params: {
    name: name
    identityName: identity.name
    domainId: mail.?domainId ?? ''
  }
}

module app 'modules/app.bicep' = {
  params: {
    name: name
    location: location
    hosting: hosting
    identityName: identity.name
    dataAccountName: dataAccountName
    hostAccountName: hostAccountName
    packageContainer: packageContainer
    packageName: packageName
    insightsName: insightsName
    vaultName: vaultName
    mailSecretName: mailSecretName
    publicUrl: empty(publicUrl) ? 'https://${name}.azurewebsites.net' : publicUrl
    paperDebounce: paperDebounce
    mail: mail
    azureMailEndpoint: azureMail.?outputs.endpoint ?? ''
    azureMailFrom: azureMail.?outputs.from ?? ''
    mailAllowedDomains: mailAllowedDomains
    otlpEndpoint: otlpEndpoint
    signInClientId: signInClientId
  }
  dependsOn: [roles, monitoring, vault] // it starts at once, and then needs what it may use
}

module budgetAlert 'modules/budget.bicep' = if (budget > 0 && !empty(budgetFrom)) {
  params: {
    name: '${name}-budget'
    amount: budget
    from: budgetFrom
    teamEmail: teamEmail
  }
}

module sftp 'modules/sftp.bicep' = if (!empty(sftpUsers)) {
  params: {
    accountName: sftpAccountName
    name: name
    location: location
    users: sftpUsers
    dataAccountName: dataAccountName
    workspaceName: workspaceName
  }
  dependsOn: [data, monitoring]
}

// Names and addresses for whoever goes on from here; no secret is among them.
output appName string = name
output appUrl string = 'https://${app.outputs.hostName}'
output dataAccount string = dataAccountName
output packageAccount string = hostAccountName
output packageContainer string = packageContainer
output packageName string = packageName
output vaultName string = mailAsksForSecret ? vaultName : ''
output sftpHostName string = sftp.?outputs.hostName ?? ''
