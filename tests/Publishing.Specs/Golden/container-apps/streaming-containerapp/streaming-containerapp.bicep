@description('The location for the resource(s) to be deployed.')
param location string = resourceGroup().location

param aca_outputs_azure_container_apps_environment_default_domain string

param aca_outputs_azure_container_apps_environment_id string

param aca_outputs_azure_container_registry_endpoint string

param aca_outputs_azure_container_registry_managed_identity_id string

@secure()
param edge_token_key_value string

@secure()
param messaging_value string

param otlp_endpoint_value string

@secure()
param redis_value string

param region_value string

param storage_outputs_blobendpoint string

param streaming_containerimage string

@secure()
param streaming_db_value string

param streaming_identity_outputs_clientid string

param streaming_identity_outputs_id string

resource streaming 'Microsoft.App/containerApps@2025-01-01' = {
  name: 'streaming'
  location: location
  properties: {
    environmentId: aca_outputs_azure_container_apps_environment_id
    configuration: {
      secrets: [
        {
          name: 'connectionstrings--streaming-db'
          value: streaming_db_value
        }
        {
          name: 'connectionstrings--redis'
          value: redis_value
        }
        {
          name: 'connectionstrings--messaging'
          value: messaging_value
        }
        {
          name: 'edge--tokenkey'
          value: edge_token_key_value
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
          name: 'streaming'
          image: streaming_containerimage
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
              name: 'ConnectionStrings__streaming-db'
              secretRef: 'connectionstrings--streaming-db'
            }
            {
              name: 'ConnectionStrings__media'
              value: 'Endpoint=${storage_outputs_blobendpoint};ContainerName=media'
            }
            {
              name: 'MEDIA_URI'
              value: storage_outputs_blobendpoint
            }
            {
              name: 'MEDIA_BLOBCONTAINERNAME'
              value: 'media'
            }
            {
              name: 'ConnectionStrings__redis'
              secretRef: 'connectionstrings--redis'
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
              name: 'services__payments__http__0'
              value: 'https://payments.internal.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'PAYMENTS_HTTP'
              value: 'https://payments.internal.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'Edge__TokenKey'
              secretRef: 'edge--tokenkey'
            }
            {
              name: 'Streaming__Region'
              value: region_value
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
              value: 'streaming'
            }
            {
              name: 'AZURE_CLIENT_ID'
              value: streaming_identity_outputs_clientid
            }
          ]
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
        }
      ]
      initContainers: [
        {
          name: 'migrate'
          image: streaming_containerimage
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
              name: 'ConnectionStrings__streaming-db'
              secretRef: 'connectionstrings--streaming-db'
            }
            {
              name: 'ConnectionStrings__media'
              value: 'Endpoint=${storage_outputs_blobendpoint};ContainerName=media'
            }
            {
              name: 'MEDIA_URI'
              value: storage_outputs_blobendpoint
            }
            {
              name: 'MEDIA_BLOBCONTAINERNAME'
              value: 'media'
            }
            {
              name: 'ConnectionStrings__redis'
              secretRef: 'connectionstrings--redis'
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
              name: 'services__payments__http__0'
              value: 'https://payments.internal.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'PAYMENTS_HTTP'
              value: 'https://payments.internal.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'Edge__TokenKey'
              secretRef: 'edge--tokenkey'
            }
            {
              name: 'Streaming__Region'
              value: region_value
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
              value: 'streaming'
            }
            {
              name: 'AZURE_CLIENT_ID'
              value: streaming_identity_outputs_clientid
            }
          ]
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
        }
      ]
      scale: {
        minReplicas: 3
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
      '${streaming_identity_outputs_id}': {
      }
    }
  }
}
