@description('The location for the resource(s) to be deployed.')
param location string = resourceGroup().location

param aca_outputs_azure_container_apps_environment_default_domain string

param aca_outputs_azure_container_apps_environment_id string

param aca_outputs_azure_container_registry_endpoint string

param aca_outputs_azure_container_registry_managed_identity_id string

@secure()
param messaging_value string

param otlp_endpoint_value string

param storage_outputs_blobendpoint string

param transcoder_containerimage string

@secure()
param transcoder_db_value string

param transcoder_identity_outputs_clientid string

param transcoder_identity_outputs_id string

resource transcoder 'Microsoft.App/containerApps@2025-01-01' = {
  name: 'transcoder'
  location: location
  properties: {
    environmentId: aca_outputs_azure_container_apps_environment_id
    configuration: {
      secrets: [
        {
          name: 'connectionstrings--transcoder-db'
          value: transcoder_db_value
        }
        {
          name: 'connectionstrings--messaging'
          value: messaging_value
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
          name: 'transcoder'
          image: transcoder_containerimage
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
              name: 'ConnectionStrings__transcoder-db'
              secretRef: 'connectionstrings--transcoder-db'
            }
            {
              name: 'ConnectionStrings__sources'
              value: 'Endpoint=${storage_outputs_blobendpoint};ContainerName=sources'
            }
            {
              name: 'SOURCES_URI'
              value: storage_outputs_blobendpoint
            }
            {
              name: 'SOURCES_BLOBCONTAINERNAME'
              value: 'sources'
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
              name: 'ConnectionStrings__messaging'
              secretRef: 'connectionstrings--messaging'
            }
            {
              name: 'OTEL_EXPORTER_OTLP_ENDPOINT'
              value: otlp_endpoint_value
            }
            {
              name: 'OTEL_SERVICE_NAME'
              value: 'transcoder'
            }
            {
              name: 'AZURE_CLIENT_ID'
              value: transcoder_identity_outputs_clientid
            }
          ]
          resources: {
            cpu: json('2')
            memory: '4Gi'
          }
        }
      ]
      initContainers: [
        {
          name: 'migrate'
          image: transcoder_containerimage
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
              name: 'ConnectionStrings__transcoder-db'
              secretRef: 'connectionstrings--transcoder-db'
            }
            {
              name: 'ConnectionStrings__sources'
              value: 'Endpoint=${storage_outputs_blobendpoint};ContainerName=sources'
            }
            {
              name: 'SOURCES_URI'
              value: storage_outputs_blobendpoint
            }
            {
              name: 'SOURCES_BLOBCONTAINERNAME'
              value: 'sources'
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
              name: 'ConnectionStrings__messaging'
              secretRef: 'connectionstrings--messaging'
            }
            {
              name: 'OTEL_EXPORTER_OTLP_ENDPOINT'
              value: otlp_endpoint_value
            }
            {
              name: 'OTEL_SERVICE_NAME'
              value: 'transcoder'
            }
            {
              name: 'AZURE_CLIENT_ID'
              value: transcoder_identity_outputs_clientid
            }
          ]
          resources: {
            cpu: json('2')
            memory: '4Gi'
          }
        }
      ]
      scale: {
        minReplicas: 1
        maxReplicas: 20
        rules: [
          {
            name: 'transcode-first'
            custom: {
              type: 'rabbitmq'
              metadata: {
                protocol: 'amqp'
                queueName: 'transcode.first'
                mode: 'QueueLength'
                value: '1'
              }
              auth: [
                {
                  secretRef: 'connectionstrings--messaging'
                  triggerParameter: 'host'
                }
              ]
            }
          }
          {
            name: 'transcode-rest'
            custom: {
              type: 'rabbitmq'
              metadata: {
                protocol: 'amqp'
                queueName: 'transcode.rest'
                mode: 'QueueLength'
                value: '4'
              }
              auth: [
                {
                  secretRef: 'connectionstrings--messaging'
                  triggerParameter: 'host'
                }
              ]
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
      '${transcoder_identity_outputs_id}': {
      }
    }
  }
}
