using System.Text;
using Aspire.Hosting.Azure.Bicep;
using Aspire.Hosting.Publishing;

namespace Aspire.Hosting.Azure;

/// <summary>A storage account without keys or public blobs, and its containers.</summary>
internal static class StorageModule
{
    public const string BlobEndpoint = "blobEndpoint";
    public const string AccountName = "name";

    public static BicepModule Of(string name, string[] containers)
    {
        var id = BicepNames.Of(name);
        var text = new StringBuilder(BicepFile.Head([])).Append(
            $$"""
            resource {{id}} 'Microsoft.Storage/storageAccounts@2024-01-01' = {
              name: take('{{id.Replace("_", "", StringComparison.Ordinal)}}${uniqueString(resourceGroup().id)}', 24)
              kind: 'StorageV2'
              location: location
              sku: {
                name: 'Standard_GRS'
              }
              properties: {
                accessTier: 'Hot'
                allowBlobPublicAccess: false
                allowSharedKeyAccess: false
                minimumTlsVersion: 'TLS1_2'
              }
              tags: {
                'aspire-resource-name': '{{name}}'
              }
            }

            resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
              name: 'default'
              parent: {{id}}
            }

            """);
        foreach (var container in containers)
        {
            text.Append(
                $$"""

                resource {{BicepNames.Of(container)}} 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = {
                  name: '{{container}}'
                  parent: blobs
                }

                """);
        }

        text.Append(
            $"""

            output {BlobEndpoint} string = {id}.properties.primaryEndpoints.blob

            output {AccountName} string = {id}.name

            """);
        return new BicepModule(name, text.ToString().ReplaceLineEndings("\n"), new Dictionary<string, object>(), [BlobEndpoint, AccountName]);
    }
}
