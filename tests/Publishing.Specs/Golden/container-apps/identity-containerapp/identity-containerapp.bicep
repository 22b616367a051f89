@description('The location for the resource(s) to be deployed.')
param location string = resourceGroup().location

param aca_outputs_azure_container_apps_environment_default_domain string

param aca_outputs_azure_container_apps_environment_id string

param aca_outputs_azure_container_registry_endpoint string

param aca_outputs_azure_container_registry_managed_identity_id string

param identity_containerimage string

@secure()
param identity_db_value string

@secure()
param identity_key_wrapping_key_value string

@secure()
param messaging_value string

param otlp_endpoint_value string

param region_value string

@secure()
param smtp_value string

resource identity 'Microsoft.App/containerApps@2025-01-01' = {
  name: 'identity'
  location: location
  properties: {
    environmentId: aca_outputs_azure_container_apps_environment_id
    configuration: {
      secrets: [
        {
          name: 'connectionstrings--identity-db'
          value: identity_db_value
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
          name: 'identity--keywrappingkey'
          value: identity_key_wrapping_key_value
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
          name: 'identity'
          image: identity_containerimage
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
              name: 'ConnectionStrings__identity-db'
              secretRef: 'connectionstrings--identity-db'
            }
            {
              name: 'ConnectionStrings__messaging'
              secretRef: 'connectionstrings--messaging'
            }
            {
              name: 'ConnectionStrings__smtp'
              secretRef: 'connectionstrings--smtp'
            }
            {
              name: 'Identity__KeyWrappingKey'
              secretRef: 'identity--keywrappingkey'
            }
            {
              name: 'Identity__Region'
              value: region_value
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
              value: 'identity'
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
          image: identity_containerimage
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
              name: 'ConnectionStrings__identity-db'
              secretRef: 'connectionstrings--identity-db'
            }
            {
              name: 'ConnectionStrings__messaging'
              secretRef: 'connectionstrings--messaging'
            }
            {
              name: 'ConnectionStrings__smtp'
              secretRef: 'connectionstrings--smtp'
            }
            {
              name: 'Identity__KeyWrappingKey'
              secretRef: 'identity--keywrappingkey'
            }
            {
              name: 'Identity__Region'
              value: region_value
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
              value: 'identity'
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
