using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Azure.Bicep;
using Aspire.Hosting.Publishing;

namespace Aspire.Hosting.Azure;

/// <summary>The identity with which a deployed resource asks other services of Azure.</summary>
public sealed class AzureUserAssignedIdentityResource(string name) : AzureBicepResource(name)
{
    internal BicepOutputReference Id => Output("id");

    internal BicepOutputReference ClientId => Output("clientId");

    internal BicepOutputReference PrincipalId => Output("principalId");

    /// <summary>Gives an identity, with the rights that it needs, to each resource that refers to a service of Azure.</summary>
    internal static void AddWhereNeeded(DistributedApplicationModel model)
    {
        foreach (var consumer in model.Resources.OfType<IComputeResource>().ToArray())
        {
            var services = consumer.Annotations.OfType<ResourceRelationshipAnnotation>().Select(relation => Root(relation.Resource))
                .OfType<AzureBicepResource>().Where(service => service.RolesOf(consumer, null) is not null).Distinct().ToArray();
            if (services.Length == 0)
            {
                continue;
            }

            var identity = new AzureUserAssignedIdentityResource(NameFor(consumer));
            model.Resources.Add(identity);
            foreach (var service in services)
            {
                model.Resources.Add(service.RolesOf(consumer, identity)!);
            }

            consumer.Annotations.Add(new EnvironmentCallbackAnnotation(context => context.EnvironmentVariables["AZURE_CLIENT_ID"] = identity.ClientId));
        }
    }

    internal static string NameFor(IResource consumer) => $"{consumer.Name}-identity";

    internal override BicepModule Module()
    {
        var id = BicepNames.Of(Name);
        var text = BicepFile.Head([]) +
            $$"""
            resource {{id}} 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
              name: take('{{Name}}-${uniqueString(resourceGroup().id)}', 128)
              location: location
            }

            output id string = {{id}}.id

            output clientId string = {{id}}.properties.clientId

            output principalId string = {{id}}.properties.principalId

            """.ReplaceLineEndings("\n");
        return new BicepModule(Name, text, new Dictionary<string, object>(), ["id", "clientId", "principalId"]);
    }

    private static IResource Root(IResource resource) => resource is IResourceWithParent child ? Root(child.Parent) : resource;
}
