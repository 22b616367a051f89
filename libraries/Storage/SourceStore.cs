using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Azure.Storage.Sas;
using StreamPlatform.Storage.Keys;

namespace StreamPlatform.Storage;

/// <summary>Sources as block blobs: blocks are staged one by one and become the blob when the list of them is committed.</summary>
public sealed class SourceStore(BlobContainerClient container)
{
    /// <summary>Stages a block. The same id again replaces the block.</summary>
    /// <param name="key">See <see cref="SourceKeys"/>.</param>
    /// <param name="blockId">Base64; all ids of a blob have the same length.</param>
    /// <param name="content">The block's bytes, from the stream's position to its end; the stream can seek.</param>
    /// <param name="cancellationToken">Leaves nothing behind when it fires before the service has answered.</param>
    public Task StageBlockAsync(string key, string blockId, Stream content, CancellationToken cancellationToken) =>
        container.GetBlockBlobClient(key).StageBlockAsync(blockId, content, options: null, cancellationToken);

    /// <summary>Makes the blob out of staged blocks, in this order; an empty list makes an empty blob.</summary>
    public Task CommitAsync(string key, IReadOnlyList<string> blockIds, string contentType, CancellationToken cancellationToken) =>
        container.GetBlockBlobClient(key).CommitBlockListAsync(
            blockIds,
            new CommitBlockListOptions { HttpHeaders = new BlobHttpHeaders { ContentType = contentType } },
            cancellationToken);

    /// <summary>Blocks that are staged but not committed, with their sizes in bytes; empty when there are none.</summary>
    public async Task<IReadOnlyDictionary<string, long>> ListStagedAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            var list = await container.GetBlockBlobClient(key).GetBlockListAsync(BlockListTypes.Uncommitted, cancellationToken: cancellationToken);
            return list.Value.UncommittedBlocks.ToDictionary(block => block.Name, block => block.SizeLong, StringComparer.Ordinal);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return new Dictionary<string, long>(StringComparer.Ordinal);
        }
    }

    /// <summary>Size of a committed source in bytes; null when there is none.</summary>
    public async Task<long?> LengthAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            return (await container.GetBlobClient(key).GetPropertiesAsync(cancellationToken: cancellationToken)).Value.ContentLength;
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    /// <summary>An address from which this one source can be read, and nothing else, until it expires. A secret: keep it out of logs.</summary>
    public async Task<Uri> ReadUriAsync(string key, TimeSpan validFor, CancellationToken cancellationToken)
    {
        var blob = container.GetBlobClient(key);
        var now = TimeProvider.System.GetUtcNow();
        var sas = new BlobSasBuilder(BlobSasPermissions.Read, now + validFor)
        {
            BlobContainerName = container.Name,
            BlobName = key,
            Resource = "b",
        };
        if (blob.CanGenerateSasUri)
        {
            return blob.GenerateSasUri(sas);
        }

        // with an identity instead of an account key the service lends a key for signing
        var service = container.GetParentBlobServiceClient();
        var lent = await service.GetUserDelegationKeyAsync(now, now + validFor, cancellationToken);
        return new BlobUriBuilder(blob.Uri) { Sas = sas.ToSasQueryParameters(lent.Value, service.AccountName) }.ToUri();
    }

    /// <summary>Deletes a source and its staged blocks; nothing happens when there is none.</summary>
    public async Task DeleteAsync(string key, CancellationToken cancellationToken)
    {
        if (await container.GetBlobClient(key).DeleteIfExistsAsync(cancellationToken: cancellationToken))
        {
            return;
        }

        if ((await ListStagedAsync(key, cancellationToken)).Count > 0)
        {
            // staged blocks go when the blob that they could have become is committed without them
            await CommitAsync(key, [], "application/octet-stream", cancellationToken);
            await container.GetBlobClient(key).DeleteIfExistsAsync(cancellationToken: cancellationToken);
        }
    }

    /// <summary>Deletes all sources of a video. Returns how many there were.</summary>
    public Task<int> DeleteVideoAsync(string videoId, CancellationToken cancellationToken) =>
        container.DeletePrefixAsync(SourceKeys.Video(videoId), cancellationToken);
}
