@description('The location for the resource(s) to be deployed.')
param location string = resourceGroup().location

param aca_outputs_azure_container_apps_environment_default_domain string

param aca_outputs_azure_container_apps_environment_id string

param aca_outputs_azure_container_registry_endpoint string

param aca_outputs_azure_container_registry_managed_identity_id string

@secure()
param mail_link_key_value string

@secure()
param messaging_value string

param notifications_containerimage string

@secure()
param notifications_db_value string

param otlp_endpoint_value string

@secure()
param smtp_value string

@secure()
param web_push_key_value string

resource notifications 'Microsoft.App/containerApps@2025-01-01' = {
  name: 'notifications'
  location: location
  properties: {
    environmentId: aca_outputs_azure_container_apps_environment_id
    configuration: {
      secrets: [
        {
          name: 'connectionstrings--notifications-db'
          value: notifications_db_value
        }
        {
          name: 'connectionstrings--messaging'
          value: messaging_value
        }
        {
          name: 'connectionstrings--smtp'
          value: smtp_value
        }
        {
          name: 'notifications--webpush--key'
          value: web_push_key_value
        }
        {
          name: 'notifications--linkkey'
          value: mail_link_key_value
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
          name: 'notifications'
          image: notifications_containerimage
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
              name: 'ConnectionStrings__notifications-db'
              secretRef: 'connectionstrings--notifications-db'
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
              name: 'ConnectionStrings__smtp'
              secretRef: 'connectionstrings--smtp'
            }
            {
              name: 'Notifications__WebPush__Key'
              secretRef: 'notifications--webpush--key'
            }
            {
              name: 'Notifications__LinkKey'
              secretRef: 'notifications--linkkey'
            }
            {
              name: 'services__gateway__http__0'
              value: 'https://gateway.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'GATEWAY_HTTP'
              value: 'https://gateway.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'OTEL_EXPORTER_OTLP_ENDPOINT'
              value: otlp_endpoint_value
            }
            {
              name: 'OTEL_SERVICE_NAME'
              value: 'notifications'
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
          image: notifications_containerimage
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
              name: 'ConnectionStrings__notifications-db'
              secretRef: 'connectionstrings--notifications-db'
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
              name: 'ConnectionStrings__smtp'
              secretRef: 'connectionstrings--smtp'
            }
            {
              name: 'Notifications__WebPush__Key'
              secretRef: 'notifications--webpush--key'
            }
            {
              name: 'Notifications__LinkKey'
              secretRef: 'notifications--linkkey'
            }
            {
              name: 'services__gateway__http__0'
              value: 'https://gateway.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'GATEWAY_HTTP'
              value: 'https://gateway.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'OTEL_EXPORTER_OTLP_ENDPOINT'
              value: otlp_endpoint_value
            }
            {
              name: 'OTEL_SERVICE_NAME'
              value: 'notifications'
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
