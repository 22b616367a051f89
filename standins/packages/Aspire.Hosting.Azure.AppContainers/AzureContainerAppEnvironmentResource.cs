using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Azure.Bicep;
using Aspire.Hosting.Publishing;

namespace Aspire.Hosting.Azure.AppContainers;

/// <summary>An environment of Azure Container Apps.</summary>
public class AzureContainerAppEnvironmentResource(string name) : AzureBicepResource(name), IComputeEnvironmentResource
{
    internal BicepOutputReference Id => Output("AZURE_CONTAINER_APPS_ENVIRONMENT_ID");

    internal BicepOutputReference Domain => Output("AZURE_CONTAINER_APPS_ENVIRONMENT_DEFAULT_DOMAIN");

    internal BicepOutputReference RegistryEndpoint => Output("AZURE_CONTAINER_REGISTRY_ENDPOINT");

    internal BicepOutputReference RegistryIdentity => Output("AZURE_CONTAINER_REGISTRY_MANAGED_IDENTITY_ID");

    internal override BicepModule Module()
    {
        var parameters = new Dictionary<string, object> { [DeployerId.Parameter] = DeployerId.Instance };
        var text = BicepFile.Head(parameters) + Body(BicepNames.Of(Name)).ReplaceLineEndings("\n");
        return new BicepModule(Name, text, parameters, [Id.Name, Domain.Name, RegistryEndpoint.Name, RegistryIdentity.Name]);
    }

    private string Body(string id) =>
        $$"""
        resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
          name: take('{{id}}-${uniqueString(resourceGroup().id)}', 128)
          location: location
        }

        resource registry 'Microsoft.ContainerRegistry/registries@2025-04-01' = {
          name: take('{{id}}${uniqueString(resourceGroup().id)}', 50)
          location: location
          sku: {
            name: 'Basic'
          }
        }

        resource pull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
          name: guid(registry.id, identity.id, '7f951dda-4ed3-4680-a7ca-43fe172d538d')
          scope: registry
          properties: {
            principalId: identity.properties.principalId
            principalType: 'ServicePrincipal'
            roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')
          }
        }

        resource push 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
          name: guid(registry.id, principalId, '8311e382-0749-4cb8-b61a-304f252e45ec')
          scope: registry
          properties: {
            principalId: principalId
            roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '8311e382-0749-4cb8-b61a-304f252e45ec')
          }
        }

        resource logs 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
          name: take('{{id}}-logs-${uniqueString(resourceGroup().id)}', 63)
          location: location
          properties: {
            sku: {
              name: 'PerGB2018'
            }
          }
        }

        resource environment 'Microsoft.App/managedEnvironments@2025-01-01' = {
          name: take('{{id}}${uniqueString(resourceGroup().id)}', 24)
          location: location
          properties: {
            appLogsConfiguration: {
              destination: 'log-analytics'
              logAnalyticsConfiguration: {
                customerId: logs.properties.customerId
                sharedKey: logs.listKeys().primarySharedKey
              }
            }
            workloadProfiles: [
              {
                name: 'consumption'
                workloadProfileType: 'Consumption'
              }
            ]
          }
        }

        output {{Id.Name}} string = environment.id

        output {{Domain.Name}} string = environment.properties.defaultDomain

        output {{RegistryEndpoint.Name}} string = registry.properties.loginServer

        output {{RegistryIdentity.Name}} string = identity.id

        """;
}
