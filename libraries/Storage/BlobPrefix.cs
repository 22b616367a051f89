using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace StreamPlatform.Storage;

internal static class BlobPrefix
{
    // uncommitted blobs are those whose blocks are staged only
    public static async Task<int> DeletePrefixAsync(this BlobContainerClient container, string prefix, CancellationToken cancellationToken)
    {
        var deleted = 0;
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.Uncommitted, prefix, cancellationToken))
        {
            await new SourceStore(container).DeleteAsync(blob.Name, cancellationToken);
            deleted++;
        }

        return deleted;
    }
}
