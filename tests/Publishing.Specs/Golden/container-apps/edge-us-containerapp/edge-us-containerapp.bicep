@description('The location for the resource(s) to be deployed.')
param location string = resourceGroup().location

param aca_outputs_azure_container_apps_environment_default_domain string

param aca_outputs_azure_container_apps_environment_id string

param aca_outputs_azure_container_registry_endpoint string

param aca_outputs_azure_container_registry_managed_identity_id string

@secure()
param edge_token_key_value string

param edge_us_containerimage string

resource edge_us 'Microsoft.App/containerApps@2025-01-01' = {
  name: 'edge-us'
  location: location
  properties: {
    environmentId: aca_outputs_azure_container_apps_environment_id
    configuration: {
      secrets: [
        {
          name: 'edge-token-key'
          value: edge_token_key_value
        }
      ]
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
                path: '/edge-health'
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
                path: '/edge-health'
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
                path: '/edge-health'
                port: 8080
                scheme: 'HTTP'
              }
              initialDelaySeconds: 5
              periodSeconds: 10
              timeoutSeconds: 4
              failureThreshold: 3
            }
          ]
          name: 'edge-us'
          image: edge_us_containerimage
          env: [
            {
              name: 'ORIGIN_URL'
              value: 'https://streaming.internal.${aca_outputs_azure_container_apps_environment_default_domain}'
            }
            {
              name: 'EDGE_TOKEN_KEY'
              secretRef: 'edge-token-key'
            }
            {
              name: 'EDGE_TRUSTED_PROXIES'
              value: '10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,100.64.0.0/10'
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
