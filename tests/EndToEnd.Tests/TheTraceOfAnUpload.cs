using System.Text.Json;
using Microsoft.Playwright;

namespace StreamPlatform.EndToEnd.Tests;

[Trait("Duration", "slow")]
public sealed class TheTraceOfAnUpload(Platform platform)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Leads_from_the_request_of_the_browser_through_the_broker_to_VideoPlayable()
    {
        var file = await Source.VideoAsync("Followed all the way", "640x360", 6);
        await using var creator = await platform.NewVisitorAsync();
        await creator.BecomeCreatorAsync();
        var id = await creator.UploadAsync(file);
        await using var dashboard = await platform.OpenDashboardAsync();

        using var patience = new CancellationTokenSource(Patience);
        JsonElement? trace = null;
        JsonElement[] spans = [];
        while (!spans.Any(span => Name(span) == "process VideoPlayable"))
        {
            await Task.Delay(500, patience.Token);
            trace = await dashboard.TraceWithAsync($"\"video.id\":\"{id}\"");
            spans = trace is { } found ? await dashboard.SpansAsync(found) : [];
        }

        var root = Assert.Single(spans, span => span.GetProperty("parent").ValueKind == JsonValueKind.Null);
        Assert.Equal("gateway", Service(root));
        Assert.StartsWith("PATCH", Name(root), StringComparison.Ordinal);
        AssertSpan("studio", "publish UploadCompleted");
        AssertSpan("transcoder", "process UploadCompleted");
        AssertSpan("transcoder", "ffprobe");
        AssertSpan("transcoder", "process TranscodeJob");
        AssertSpan("transcoder", "job chunk-0");
        AssertSpan("transcoder", "ffmpeg");
        AssertSpan("streaming", "process ChunkTranscoded");
        AssertSpan("streaming", "publish VideoPlayable");
        AssertSpan("catalog", "process VideoPlayable");
        Assert.Superset(
            new HashSet<string> { "Npgsql", "MongoDB.Driver", "RabbitMQ.Client.Publisher", "System.Net.Http", "Microsoft.AspNetCore" },
            spans.Select(span => span.GetProperty("scope").GetString()!).ToHashSet());

        await LooksAsync(creator, dashboard, trace!.Value);

        void AssertSpan(string service, string name) => Assert.Contains(spans, span => Service(span) == service && Name(span).StartsWith(name, StringComparison.Ordinal));
    }

    // the operator's view, by keyboard alone
    private static async Task LooksAsync(Visitor visitor, Dashboard dashboard, JsonElement trace)
    {
        await visitor.Page.GotoAsync(dashboard.Invitation.ToString());
        await visitor.Page.GotoAsync(dashboard.PageOf(trace).ToString());
        await visitor.Page.Locator("[role=treeitem]").First.WaitForAsync();
        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.GetByRole(AriaRole.Complementary).GetByText("Attributes").WaitForAsync();
        await visitor.Page.Keyboard.PressAsync("Escape");
        await visitor.Page.Keyboard.PressAsync("2");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "transcoder, Project, Running" }).WaitForAsync();
    }

    private static string Name(JsonElement span) => span.GetProperty("name").GetString()!;

    private static string Service(JsonElement span) => span.GetProperty("service").GetString()!;
}
