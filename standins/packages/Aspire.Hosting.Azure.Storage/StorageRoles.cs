using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Azure.Bicep;
using Aspire.Hosting.Publishing;

namespace Aspire.Hosting.Azure;

/// <summary>Lets a resource read, write and delegate access to the blobs of a storage account.</summary>
internal sealed class StorageRoles(IResource consumer, AzureStorageResource storage, AzureUserAssignedIdentityResource? identity)
    : AzureBicepResource($"{consumer.Name}-roles-{storage.Name}")
{
    private const string BlobDataContributor = "ba92f5b4-2d11-453d-a403-e96b0029c9fe";

    internal override BicepModule Module()
    {
        var account = storage.Output(StorageModule.AccountName);
        var parameters = new Dictionary<string, object> { [BicepNames.ParameterOf(account)] = account, ["principalId"] = identity!.PrincipalId };
        var text = BicepFile.Head(parameters) +
            $$"""
            resource {{BicepNames.Of(storage.Name)}} 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
              name: {{BicepNames.ParameterOf(account)}}
            }

            resource blob_data_contributor 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
              name: guid({{BicepNames.Of(storage.Name)}}.id, principalId, '{{BlobDataContributor}}')
              scope: {{BicepNames.Of(storage.Name)}}
              properties: {
                principalId: principalId
                principalType: 'ServicePrincipal'
                roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '{{BlobDataContributor}}')
              }
            }

            """.ReplaceLineEndings("\n");
        return new BicepModule(Name, text, parameters, []);
    }
}
