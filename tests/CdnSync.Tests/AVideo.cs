using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using StreamPlatform.Contracts;
using StreamPlatform.Contracts.Streaming;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Edge.Tests;

namespace StreamPlatform.CdnSync.Tests;

// A video that the origin has: what it says is to be pushed, and the files.
internal sealed class AVideo
{
    private static readonly string[] Names = ["vod-1/main.m3u8", "vod-1/360p.m3u8", "360p/init.mp4", "360p/0.m4s", "360p/1.m4s"];

    public string Id { get; } = Ids.NewVideo();

    public string PlanId { get; } = Ids.Plan(Ids.NewSource(), 1);

    public bool Released { get; init; } = true;

    public string Prefix => $"/m/{Id}/{PlanId}/";

    public IEnumerable<string> Files => Names.Select(name => Prefix + name);

    public VideoPublished Published => new(new VideoSnapshot(
        Id, "eu-000-owner", "caaaaaaaaaaaaaaa", "Title", "", null, [], VideoVisibility.Public, true, null, null, null, default, default(DateTimeOffset), 1));

    public VideoReady Ready => new(Id, PlanId, TimeSpan.FromSeconds(8), ["360p"]);

    public VideoWithdrawn Withdrawn => new(Id);

    public VideoRemoved Removed => new(Id, "eu-000-owner", 2);

    public PlanDiscarded Discarded => new(Id, Ids.NewSource(), PlanId);

    public AVideo At(Origin origin)
    {
        foreach (var file in Files)
        {
            StoreAt(origin, file, RandomNumberGenerator.GetBytes(500));
        }

        origin.Answer($"/pushes/{Id}", context => context.Response.WriteAsJsonAsync(new
        {
            videoId = Id,
            planId = PlanId,
            released = Released,
            files = Files.Select(path => new { path, eTag = path.EndsWith(".m4s", StringComparison.Ordinal) ? "\"one\"" : null }),
        }));
        return this;
    }

    public static void StoreAt(Origin origin, string path, byte[] body, string tag = "\"one\"") => origin.Answer(path, async context =>
    {
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.ETag = tag;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body);
    });

    public IEnumerable<string> On(EdgeProcess edge) =>
        edge.CachedKeys().Where(key => key.StartsWith($"/m/{Id}/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public bool IsWholeOn(EdgeProcess edge) => On(edge).SequenceEqual(Files.Order(StringComparer.Ordinal));
}
