using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using StreamPlatform.Media;
using StreamPlatform.Messaging;
using StreamPlatform.ServiceDefaults;
using StreamPlatform.Storage;
using StreamPlatform.Storage.Keys;

namespace StreamPlatform.Streaming.Texts;

// Captions or subtitles of the creator for one language, as WebVTT or SubRip; they take the place of those that were sent for it before.
internal static partial class SendText
{
    // A long film needs a tenth of it
    private const int MostBytes = 1_000_000;
    private const string Letters = "abcdefghijklmnopqrstuvwxyz234567";
    private const int NameLength = 10;

    [RequestSizeLimit(MostBytes)]
    public static async Task<Results<Ok<TextSummary>, ProblemHttpResult>> Handle(
        string videoId, string language, string? kind, HttpRequest request, ClaimsPrincipal user, MediaStore media, UnitOfWorkFactory units, CancellationToken cancellationToken)
    {
        if (!Language().IsMatch(language) || kind is not (null or TextSummary.Captions or TextSummary.Subtitles))
        {
            return StreamingProblems.InvalidText.With("A language is a tag like en or pt-BR, a kind is captions or subtitles.");
        }

        if (request.ContentLength is not (> 0 and <= MostBytes))
        {
            return StreamingProblems.TextTooLong.With($"It has at most {MostBytes} bytes, and says how many.");
        }

        var bytes = new byte[(int)request.ContentLength!.Value];
        await request.Body.ReadExactlyAsync(bytes, cancellationToken);
        var file = CaptionFile.Read(bytes);
        return file.Problem is { } problem
            ? StreamingProblems.InvalidText.With(problem)
            : await StoreAsync(videoId, user.GetRequiredUserId(), language, kind == TextSummary.Captions, file, media, units, cancellationToken);
    }

    private static async Task<Results<Ok<TextSummary>, ProblemHttpResult>> StoreAsync(
        string videoId, string userId, string language, bool describesSound, CaptionFile file, MediaStore media, UnitOfWorkFactory units, CancellationToken cancellationToken)
    {
        await using var work = await units.BeginAsync(cancellationToken);
        if (await TextRows.LockOwnerAsync(work, videoId, cancellationToken) != userId)
        {
            return StreamingProblems.VideoNotFound.With();
        }

        // a new name each time: what is kept somewhere of the last one stays what it was
        var track = "text-" + RandomNumberGenerator.GetString(Letters, NameLength);
        var key = MediaKeys.SentText(videoId, track);
        await media.PutOnceAsync(key, file.ToWebVtt(), CaptionFile.ContentType, cancellationToken);
        var text = new IndexedText(track, language, Name: null, describesSound, key, IsSent: true);
        await TextRows.RemoveSentAsync(work, videoId, language, describesSound, cancellationToken);
        await TextRows.AddAsync(work, videoId, planId: "", text, cancellationToken);
        await TextRows.RenewManifestsAsync(work, videoId, planId: null, cancellationToken);
        await TextNews.TellAsync(work, videoId, cancellationToken);
        await work.CommitAsync(cancellationToken);
        return TypedResults.Ok(TextSummary.Of(text));
    }

    [GeneratedRegex(@"\A[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Language();
}
