@description('The location for the resource(s) to be deployed.')
param location string = resourceGroup().location

param aca_outputs_azure_container_apps_environment_default_domain string

param aca_outputs_azure_container_apps_environment_id string

param aca_outputs_azure_container_registry_endpoint string

param aca_outputs_azure_container_registry_managed_identity_id string

@secure()
param messaging_value string

param otlp_endpoint_value string

param payments_containerimage string

@secure()
param payments_db_value string

@secure()
param stripe_api_key_value string

param stripe_url_value string

@secure()
param stripe_webhook_secret_value string

resource payments 'Microsoft.App/containerApps@2025-01-01' = {
  name: 'payments'
  location: location
  properties: {
    environmentId: aca_outputs_azure_container_apps_environment_id
    configuration: {
      secrets: [
        {
          name: 'connectionstrings--payments-db'
          value: payments_db_value
        }
        {
          name: 'connectionstrings--messaging'
          value: messaging_value
        }
        {
          name: 'payments--stripeapikey'
          value: stripe_api_key_value
        }
        {
          name: 'payments--stripewebhooksecret'
          value: stripe_webhook_secret_value
        }
      ]
      activeRevisionsMode: 'Single'
      ingress: {
        external: false
        targetPort: 8080
        transport: 'http'
      }
      registries: [
        {
          server: aca_outputs_azure_container_registry_endpoint
          identity: aca_outputs_azure_container_registry_managed_identity_id
        }
      ]
    }
    template: {
      containers: [
        {
          probes: [
            {
              type: 'Startup'
              httpGet: {
                path: '/alive'
                port: 8080
                scheme: 'HTTP'
              }
              initialDelaySeconds: 5
              periodSeconds: 2
              timeoutSeconds: 1
              failureThreshold: 60
            }
            {
              type: 'Readiness'
              httpGet: {
                path: '/health'
                port: 8080
                scheme: 'HTTP'
              }
              initialDelaySeconds: 5
              periodSeconds: 5
              timeoutSeconds: 4
              failureThreshold: 3
            }
            {
              type: 'Liveness'
              httpGet: {
                path: '/alive'
                port: 8080
                scheme: 'HTTP'
              }
              initialDelaySeconds: 5
              periodSeconds: 10
              timeoutSeconds: 4
              failureThreshold: 3
            }
          ]
          name: 'payments'
          image: payments_containerimage
          env: [
            {
              name: 'OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY'
              value: 'in_memory'
            }
            {
              name: 'HTTP_PORTS'
              value: '8080'
            }
            {
              name: 'ASPNETCORE_FORWARDEDHEADERS_ENABLED'
              value: 'true'
            }
            {
              name: 'ConnectionStrings__payments-db'
              secretRef: 'connectionstrings--payments-db'
            }
            {
              name: 'ConnectionStrings__messaging'
              secretRef: 'connectionstrings--messaging'
            }
            {
              name: 'services__identity__http__0'
              value: 'https://identity.internal.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'IDENTITY_HTTP'
              value: 'https://identity.internal.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'services__catalog__http__0'
              value: 'https://catalog.internal.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'CATALOG_HTTP'
              value: 'https://catalog.internal.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'services__stripe__https__0'
              value: stripe_url_value
            }
            {
              name: 'STRIPE_HTTPS'
              value: stripe_url_value
            }
            {
              name: 'Payments__StripeUrl'
              value: stripe_url_value
            }
            {
              name: 'Payments__StripeApiKey'
              secretRef: 'payments--stripeapikey'
            }
            {
              name: 'Payments__StripeWebhookSecret'
              secretRef: 'payments--stripewebhooksecret'
            }
            {
              name: 'OTEL_EXPORTER_OTLP_ENDPOINT'
              value: otlp_endpoint_value
            }
            {
              name: 'OTEL_SERVICE_NAME'
              value: 'payments'
            }
          ]
          resources: {
            cpu: json('0.25')
            memory: '0.5Gi'
          }
        }
      ]
      initContainers: [
        {
          name: 'migrate'
          image: payments_containerimage
          args: [
            '--migrate'
          ]
          env: [
            {
              name: 'OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY'
              value: 'in_memory'
            }
            {
              name: 'HTTP_PORTS'
              value: '8080'
            }
            {
              name: 'ASPNETCORE_FORWARDEDHEADERS_ENABLED'
              value: 'true'
            }
            {
              name: 'ConnectionStrings__payments-db'
              secretRef: 'connectionstrings--payments-db'
            }
            {
              name: 'ConnectionStrings__messaging'
              secretRef: 'connectionstrings--messaging'
            }
            {
              name: 'services__identity__http__0'
              value: 'https://identity.internal.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'IDENTITY_HTTP'
              value: 'https://identity.internal.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'services__catalog__http__0'
              value: 'https://catalog.internal.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'CATALOG_HTTP'
              value: 'https://catalog.internal.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'services__stripe__https__0'
              value: stripe_url_value
            }
            {
              name: 'STRIPE_HTTPS'
              value: stripe_url_value
            }
            {
              name: 'Payments__StripeUrl'
              value: stripe_url_value
            }
            {
              name: 'Payments__StripeApiKey'
              secretRef: 'payments--stripeapikey'
            }
            {
              name: 'Payments__StripeWebhookSecret'
              secretRef: 'payments--stripewebhooksecret'
            }
            {
              name: 'OTEL_EXPORTER_OTLP_ENDPOINT'
              value: otlp_endpoint_value
            }
            {
              name: 'OTEL_SERVICE_NAME'
              value: 'payments'
            }
          ]
          resources: {
            cpu: json('0.25')
            memory: '0.5Gi'
          }
        }
      ]
      scale: {
        minReplicas: 2
        maxReplicas: 6
        rules: [
          {
            name: 'requests'
            http: {
              metadata: {
                concurrentRequests: '50'
              }
            }
          }
        ]
      }
      terminationGracePeriodSeconds: 60
    }
  }
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${aca_outputs_azure_container_registry_managed_identity_id}': {
      }
    }
  }
}
