// The function app: a program of our own (a custom handler) that the Functions host starts, with its settings and its sign-in.
import { names } from 'names.bicep'
import { mailType } from 'mail-type.bicep'

param name string
param location string

@description('Flex Consumption scales to nothing and is paid by use; dedicated is one small machine that never sleeps.')
param hosting 'flex' | 'dedicated'

param identityName string
param dataAccountName string
param hostAccountName string
param packageContainer string
param packageName string
param insightsName string
param vaultName string
param mailSecretName string
param publicUrl string
param paperDebounce string
param mail mailType

@description('Of Azure\'s own mail service, where that is used: its address and the sender\'s.')
param azureMailEndpoint string
param azureMailFrom string

param mailAllowedDomains string
param otlpEndpoint string

@description('The app registration that people sign in to; empty for no sign-in.')
param signInClientId string

func address(account string, service string) string => 'https://${account}.${service}.${environment().suffixes.storage}'

var flex = hosting == 'flex'
var packages = '${address(hostAccountName, 'blob')}/${packageContainer}'

// Where the mail service's secret is, never what it is.
var mailSecret = '@Microsoft.KeyVault(SecretUri=https://${vaultName}${environment().suffixes.keyvaultDns}/secrets/${mailSecretName})'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identityName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

var storageSettings = {
  // Of the host itself.
  AzureWebJobsStorage__blobServiceUri: address(hostAccountName, 'blob')
  AzureWebJobsStorage__queueServiceUri: address(hostAccountName, 'queue')
  AzureWebJobsStorage__tableServiceUri: address(hostAccountName, 'table')
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identity.properties.clientId

  // Of the product, read by the host's queue triggers and by the program.
  '${names.settings.storage}__blobServiceUri': address(dataAccountName, 'blob')
  '${names.settings.storage}__queueServiceUri': address(dataAccountName, 'queue')
  '${names.settings.storage}__tableServiceUri': address(dataAccountName, 'table')
  '${names.settings.storage}__credential': 'managedidentity'
  '${names.settings.storage}__clientId': identity.properties.clientId
}

var smtpSettings = mail.sender == 'smtp'
  ? {
      '${names.settings.smtpHost}': mail.host
      '${names.settings.smtpPort}': string(mail.port)
      '${names.settings.smtpTls}': mail.?tls ?? true ? 'true' : 'false'
      '${names.settings.mailFrom}': mail.from
      ...(empty(mail.?user)
        ? {}
        : {
            '${names.settings.smtpUser}': mail.?user
            '${names.settings.smtpPassword}': mailSecret
          })
    }
  : {}

var notifySettings = mail.sender == 'notify'
  ? {
      '${names.settings.notifyTemplate}': mail.templateId
      '${names.settings.notifyKey}': mailSecret
    }
  : {}

var azureMailSettings = mail.sender == 'azure'
  ? {
      '${names.settings.azureMailEndpoint}': azureMailEndpoint
      '${names.settings.mailFrom}': azureMailFrom
    }
  : {}

var productSettings = {
  '${names.settings.publicUrl}': publicUrl
  '${names.settings.debounce}': paperDebounce
  '${names.settings.mailSender}': mail.sender
  '${names.settings.mailDomains}': mailAllowedDomains
}

var logSettings = {
  APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
  // The alerts are made of single lines, which must not be the ones that sampling leaves out.
  AzureFunctionsJobHost__logging__applicationInsights__samplingSettings__isEnabled: 'false'
  ...(empty(otlpEndpoint) ? {} : { '${names.settings.otlpEndpoint}': otlpEndpoint })
}

// Flex Consumption takes none of these: it has them in functionAppConfig.
// https://learn.microsoft.com/azure/azure-functions/functions-app-settings#flex-consumption-plan-deprecations
var dedicatedSettings = flex
  ? {}
  : {
      FUNCTIONS_EXTENSION_VERSION: '~4'
      FUNCTIONS_WORKER_RUNTIME: 'custom'
      WEBSITE_RUN_FROM_PACKAGE: '${packages}/${packageName}'
      WEBSITE_RUN_FROM_PACKAGE_BLOB_MI_RESOURCE_ID: identity.id
    }

var settings = {
  ...storageSettings
  ...productSettings
  ...smtpSettings
  ...notifySettings
  ...azureMailSettings
  ...logSettings
  ...dedicatedSettings
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${name}-plan'
  location: location
  kind: flex ? 'functionapp' : 'linux'
  sku: flex ? { name: 'FC1', tier: 'FlexConsumption' } : { name: 'B1', tier: 'Basic' }
  properties: { reserved: true } // Linux
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identity.id
    functionAppConfig: flex
      ? {
          runtime: { name: 'custom', version: '1.0' }
          deployment: {
            storage: {
              type: 'blobContainer'
              value: packages
              authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identity.id }
            }
          }
          // 40 is the least that every region takes. What a queue can ask for is far less; the rest is for many people who open a paper at once.
          scaleAndConcurrency: { instanceMemoryMB: 2048, maximumInstanceCount: 40 }
        }
      : null
    siteConfig: {
      minTlsVersion: '1.2'
      appSettings: map(items(settings), setting => { name: setting.key, value: setting.value })
      // Flex Consumption refuses each of these. A custom handler brings its own runtime, so the machine is given none. It must not sleep, as timers
      // would with it.
      ...(flex ? {} : { ftpsState: 'Disabled', linuxFxVersion: '', alwaysOn: true, use32BitWorkerProcess: false })
    }
  }

  // Deployments sign in as well: the passwords that every app has for them are switched off.
  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

// App Service authentication checks every sign-in and passes on who it is. Requests without one are let through, as mailed links need none; the
// app asks for a sign-in where one is needed (functions/Functions/Web).
resource signIn 'Microsoft.Web/sites/config@2024-04-01' = if (!empty(signInClientId)) {
  parent: app
  name: 'authsettingsV2'
  properties: {
    platform: { enabled: true, runtimeVersion: '~1' }
    globalValidation: { requireAuthentication: false, unauthenticatedClientAction: 'AllowAnonymous' }
    httpSettings: {
      requireHttps: true
      routes: { apiPrefix: '/.auth' }
      forwardProxy: { convention: 'NoProxy' }
    }
    identityProviders: {
      azureActiveDirectory: {
        enabled: true
        registration: {
          clientId: signInClientId
          // The council's own tenant and no other.
          openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
        }
        // No client secret, so nothing to rotate: the app wants to know who somebody is, and asks Entra ID for nothing else.
        login: { loginParameters: ['response_type=id_token', 'scope=openid profile email'] }
        validation: { allowedAudiences: [signInClientId, 'api://${signInClientId}'] }
      }
    }
    login: {
      tokenStore: { enabled: false }
      preserveUrlFragmentsForLogins: false
      // A post with the sign-in's cookie is let through only from pages of these addresses: the buttons of the app's own.
      allowedExternalRedirectUrls: [publicUrl]
      cookieExpiration: { convention: 'FixedTime', timeToExpiration: '08:00:00' }
      nonce: { validateNonce: true, nonceExpirationInterval: '00:05:00' }
    }
  }
}

output hostName string = app.properties.defaultHostName
