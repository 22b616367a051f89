using System.Security.Cryptography;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using StreamPlatform.Recommending.Models;

namespace StreamPlatform.Recommendations.Training;

// Models are written once and never changed. Which one is deployed is a small blob beside them, that only whoever has read it last may replace.
internal sealed class ModelStore([FromKeyedServices(ModelStore.Container)] BlobContainerClient container)
{
    public const string Container = "models";
    private const string Pointer = "current.json";

    public async Task<(ModelPointer Pointer, ETag Tag)?> CurrentAsync(CancellationToken cancellationToken)
    {
        try
        {
            var answer = (await container.GetBlobClient(Pointer).DownloadContentAsync(cancellationToken)).Value;
            return (answer.Content.ToObjectFromJson<ModelPointer>(JsonSerializerOptions.Web)!, answer.Details.ETag);
        }
        catch (RequestFailedException missing) when (missing.Status == StatusCodes.Status404NotFound)
        {
            return null;
        }
    }

    public async Task<ModelFile> ReadAsync(string key, CancellationToken cancellationToken)
    {
        await using var stream = await container.GetBlobClient(key).OpenReadAsync(cancellationToken: cancellationToken);
        await using var buffered = new BufferedStream(stream, 1 << 20);
        return await Task.Run(() => ModelFile.Read(buffered), cancellationToken);
    }

    // The key is the hash of the bytes: the same model twice is one blob.
    public async Task<string> WriteAsync(ModelFile model, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        model.Write(bytes);
        bytes.Position = 0;
        var key = $"{Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, cancellationToken))}.model";
        bytes.Position = 0;
        try
        {
            await container.GetBlobClient(key).UploadAsync(
                bytes, new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } }, cancellationToken);
        }
        catch (RequestFailedException there) when (there.Status is StatusCodes.Status409Conflict or StatusCodes.Status412PreconditionFailed)
        {
            // it is the very same
        }

        return key;
    }

    // False: another one was deployed meanwhile.
    public async Task<bool> DeployAsync(ModelPointer pointer, ETag? replaced, CancellationToken cancellationToken)
    {
        try
        {
            var conditions = replaced is { } tag ? new BlobRequestConditions { IfMatch = tag } : new BlobRequestConditions { IfNoneMatch = ETag.All };
            await container.GetBlobClient(Pointer).UploadAsync(
                BinaryData.FromObjectAsJson(pointer, JsonSerializerOptions.Web),
                new BlobUploadOptions { Conditions = conditions, HttpHeaders = new BlobHttpHeaders { ContentType = "application/json" } },
                cancellationToken);
            return true;
        }
        catch (RequestFailedException lost) when (lost.Status is StatusCodes.Status409Conflict or StatusCodes.Status412PreconditionFailed)
        {
            return false;
        }
    }

    public Task DeleteAsync(string key, CancellationToken cancellationToken) =>
        container.GetBlobClient(key).DeleteIfExistsAsync(cancellationToken: cancellationToken);
}
