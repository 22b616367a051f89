using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using StreamPlatform.Contracts;
using StreamPlatform.Contracts.Thumbnails;
using StreamPlatform.Ffmpeg;
using StreamPlatform.Media;
using StreamPlatform.Messaging;
using StreamPlatform.ServiceDefaults;
using StreamPlatform.Thumbnails.Stills;

namespace StreamPlatform.Thumbnails.Posters;

internal sealed record UploadedPoster(string Name, string Path, IReadOnlyList<int> Widths);

// A creator's own picture. What viewers get is drawn anew from it: nothing else that the file carries goes further.
internal static class UploadPoster
{
    private const string OwnName = "own";

    private static readonly string[] Types = ["image/jpeg", "image/png", "image/webp"];

    [RequestSizeLimit(PictureCheck.MostBytes)]
    public static async Task<Results<Ok<UploadedPoster>, ProblemHttpResult>> Handle(
        string videoId, HttpRequest request, VideoOwnership videos, PictureCheck check, StillWriter writer, IMessagePublisher publisher, CancellationToken cancellationToken)
    {
        if (request.ContentLength is not { } length)
        {
            return ThumbnailsProblems.LengthRequired.With();
        }

        if (length > PictureCheck.MostBytes)
        {
            return ThumbnailsProblems.PictureTooLarge.With($"A poster has at most {PictureCheck.MostBytes >> 20} MB.");
        }

        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !Types.Contains(type.MediaType.ToString(), StringComparer.OrdinalIgnoreCase))
        {
            return ThumbnailsProblems.WrongPictureType.With();
        }

        if (await videos.RefuseStrangerAsync(videoId, request.HttpContext, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        using var scratch = new Scratch();
        var input = scratch.PathOf("picture");
        await using (var file = File.Create(input))
        {
            await request.Body.CopyToAsync(file, cancellationToken);
        }

        var (size, problem) = await check.SizeAsync(input, cancellationToken);
        return problem is null ? await StoreAsync(videoId, input, size, writer, publisher, cancellationToken) : problem;
    }

    private static async Task<Results<Ok<UploadedPoster>, ProblemHttpResult>> StoreAsync(
        string videoId, string input, Resolution size, StillWriter writer, IMessagePublisher publisher, CancellationToken cancellationToken)
    {
        // a new name for each picture: what a browser or an edge keeps of the last one stays right
        var pictureId = Ids.NewPicture();
        var sizes = StillSizes.For(size);
        try
        {
            await writer.WriteAsync(videoId, pictureId, OwnName, StillSource.Picture(input), sizes, cancellationToken);
        }
        catch (Exception exception) when (exception is ToolException or TimeoutException)
        {
            return ThumbnailsProblems.NotAPicture.With("It is damaged.");
        }

        int[] widths = [.. sizes.Select(one => one.Width)];
        await publisher.PublishAsync(
            new PosterUploaded(videoId, pictureId, widths), MessageIds.From(nameof(PosterUploaded), videoId, pictureId), cancellationToken);
        return TypedResults.Ok(new UploadedPoster(pictureId, $"/images/{videoId}/{pictureId}/stills-{OwnName}", widths));
    }
}
