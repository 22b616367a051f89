@description('The location for the resource(s) to be deployed.')
param location string = resourceGroup().location

param aca_outputs_azure_container_apps_environment_default_domain string

param aca_outputs_azure_container_apps_environment_id string

param aca_outputs_azure_container_registry_endpoint string

param aca_outputs_azure_container_registry_managed_identity_id string

param gateway_containerimage string

param otlp_endpoint_value string

resource gateway 'Microsoft.App/containerApps@2025-01-01' = {
  name: 'gateway'
  location: location
  properties: {
    environmentId: aca_outputs_azure_container_apps_environment_id
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
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
          name: 'gateway'
          image: gateway_containerimage
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
              name: 'services__studio__http__0'
              value: 'https://studio.internal.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'STUDIO_HTTP'
              value: 'https://studio.internal.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'services__streaming__http__0'
              value: 'https://streaming.internal.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'STREAMING_HTTP'
              value: 'https://streaming.internal.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'services__search__http__0'
              value: 'https://search.internal.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'SEARCH_HTTP'
              value: 'https://search.internal.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'services__recommendations__http__0'
              value: 'https://recommendations.internal.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'RECOMMENDATIONS_HTTP'
              value: 'https://recommendations.internal.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'services__thumbnails__http__0'
              value: 'https://thumbnails.internal.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'THUMBNAILS_HTTP'
              value: 'https://thumbnails.internal.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'services__analytics__http__0'
              value: 'https://analytics.internal.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'ANALYTICS_HTTP'
              value: 'https://analytics.internal.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'services__notifications__http__0'
              value: 'https://notifications.internal.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'NOTIFICATIONS_HTTP'
              value: 'https://notifications.internal.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'services__payments__http__0'
              value: 'https://payments.internal.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'PAYMENTS_HTTP'
              value: 'https://payments.internal.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'Gateway__TrustedProxies__0'
              value: '10.0.0.0/8'
            }
            {
              name: 'Gateway__TrustedProxies__1'
              value: '172.16.0.0/12'
            }
            {
              name: 'Gateway__TrustedProxies__2'
              value: '192.168.0.0/16'
            }
            {
              name: 'Gateway__TrustedProxies__3'
              value: '100.64.0.0/10'
            }
            {
              name: 'services__edge-eu__http__0'
              value: 'https://edge-eu.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'EDGE_EU_HTTP'
              value: 'https://edge-eu.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'services__edge-us__http__0'
              value: 'https://edge-us.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'EDGE_US_HTTP'
              value: 'https://edge-us.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'OTEL_EXPORTER_OTLP_ENDPOINT'
              value: otlp_endpoint_value
            }
            {
              name: 'OTEL_SERVICE_NAME'
              value: 'gateway'
            }
          ]
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
        }
      ]
      scale: {
        minReplicas: 2
        maxReplicas: 20
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
