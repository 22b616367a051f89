using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using StreamPlatform.Storage.Keys;

namespace StreamPlatform.Storage;

/// <summary>What the workers made. A blob is written once: who comes second learns what is there.</summary>
public sealed class MediaStore(BlobContainerClient container)
{
    private const string HashName = "sha256";

    /// <summary>Writes a blob unless it exists. The answer describes the blob that is stored, whoever wrote it.</summary>
    public async Task<StoredBlob> PutOnceAsync(string key, ReadOnlyMemory<byte> content, string contentType, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        var blob = container.GetBlobClient(key);
        try
        {
            await blob.UploadAsync(
                BinaryData.FromBytes(content),
                new BlobUploadOptions
                {
                    Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
                    HttpHeaders = new BlobHttpHeaders { ContentType = contentType },
                    Metadata = new Dictionary<string, string>(StringComparer.Ordinal) { [HashName] = hash },
                },
                cancellationToken);
            return new StoredBlob(content.Length, hash, AlreadyThere: false);
        }
        catch (RequestFailedException exception) when (exception.Status is 409 or 412)
        {
            // the service says 412 where the emulator says 409
            var properties = (await blob.GetPropertiesAsync(cancellationToken: cancellationToken)).Value;
            return new StoredBlob(properties.ContentLength, properties.Metadata[HashName], AlreadyThere: true);
        }
    }

    /// <summary>Opens a blob, or a part of it, for reading as it arrives; null when it does not exist.</summary>
    /// <param name="key">See <see cref="MediaKeys"/>.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="length">Number of bytes; null to the end.</param>
    /// <param name="cancellationToken">Ends the download too.</param>
    public async Task<BlobContent?> OpenReadAsync(string key, long offset, long? length, CancellationToken cancellationToken)
    {
        try
        {
            var options = new BlobDownloadOptions { Range = offset == 0 && length is null ? default : new HttpRange(offset, length) };
            var answer = (await container.GetBlobClient(key).DownloadStreamingAsync(options, cancellationToken)).Value;
            var details = answer.Details;
            return new BlobContent(
                answer.Content, details.ContentLength, WholeLength(details), details.ContentType, details.ETag.ToString());
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Keys that begin with a prefix.</summary>
    public async IAsyncEnumerable<string> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellationToken))
        {
            yield return blob.Name;
        }
    }

    /// <summary>Deletes all that was made for a video. Returns how many blobs there were.</summary>
    public Task<int> DeleteVideoAsync(string videoId, CancellationToken cancellationToken) =>
        container.DeletePrefixAsync(MediaKeys.Video(videoId), cancellationToken);

    /// <summary>Deletes all that a plan has made. Returns how many blobs there were.</summary>
    public Task<int> DeletePlanAsync(string videoId, string planId, CancellationToken cancellationToken) =>
        container.DeletePrefixAsync(MediaKeys.Plan(videoId, planId), cancellationToken);

    // Content-Range: bytes 0-99/1234
    private static long WholeLength(BlobDownloadDetails details) =>
        details.ContentRange is { } range
            ? long.Parse(range.AsSpan(range.LastIndexOf('/') + 1), CultureInfo.InvariantCulture)
            : details.ContentLength;
}
