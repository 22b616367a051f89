using Azure.Storage.Blobs;

namespace StreamPlatform.Chaos.Tests.Platform;

internal static class Container
{
    private const string Name = "ContainerName=";

    /// <summary>From <c>DefaultEndpointsProtocol=…;AccountName=…;AccountKey=…;BlobEndpoint=…;ContainerName=media</c>.</summary>
    public static BlobContainerClient Of(string connectionString)
    {
        var parts = connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries);
        var container = Array.Find(parts, part => part.StartsWith(Name, StringComparison.Ordinal))!;
        return new BlobContainerClient(string.Join(';', parts.Where(part => part != container)), container[Name.Length..]);
    }
}
