using System.Net;
using StreamPlatform.Contracts;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Analytics.Tests.Reports;

public sealed class ReadingReports(AnalyticsFixture analytics)
{
    private const string Owner = "eu-444-owner00000000000";
    private readonly string _videoId = Ids.NewVideo();

    [Fact]
    public async Task Nobody_reads_the_report_of_another_ones_video_and_operators_read_all()
    {
        analytics.Catalog.Owners[_videoId] = Owner;

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(Owner, "report"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("eu-444-stranger00000000", "report"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("eu-444-stranger00000000", "report/days.csv"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(null, "report"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("eu-444-operator00000000", "report", PlatformRoles.Operator));
    }

    [Fact]
    public async Task Only_operators_see_how_the_edges_serve()
    {
        using var creator = analytics.App.ClientOf(Owner, PlatformRoles.Creator);
        foreach (var path in (string[])["edges", "edges.csv"])
        {
            using var refused = await creator.GetAsync($"/api/viewing/operator/{path}");
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }

        using var operating = analytics.App.ClientOf("eu-444-operator00000000", PlatformRoles.Operator);
        using var file = await operating.GetAsync("/api/viewing/operator/edges.csv?hours=1");
        Assert.Equal("text/csv", file.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("edge,hour,starts,failedStarts,leftBeforeStart,startupP50Ms,", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("days", "day,views,sittings,watchedSeconds\r\n2026-03-01,0,0,0\r\n2026-03-02,0,0,0\r\n")]
    [InlineData("retention", "percentOfVideo,sittings,ofSittings\r\n0,0,0\r\n1,0,0\r\n")]
    [InlineData("hours", "hour,views\r\n2026-03-01T00:00:00Z,0\r\n")]
    [InlineData("regions", "region,views,sittings,watchedSeconds\r\n")]
    [InlineData("devices", "device,views,sittings,watchedSeconds\r\n")]
    public async Task Each_table_is_a_file_of_its_own(string table, string beginning)
    {
        analytics.Catalog.Owners[_videoId] = Owner;
        using var client = analytics.App.ClientOf(Owner, PlatformRoles.Creator);

        using var answer = await client.GetAsync($"/api/viewing/videos/{_videoId}/report/{table}.csv?from=2026-03-01&until=2026-03-02");

        Assert.Equal($"{_videoId}-{table}.csv", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.StartsWith(beginning, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report?from=2026-03-02&until=2026-03-01")]
    [InlineData("report?from=2024-01-01&until=2026-03-01")]
    [InlineData("report/everything.csv")]
    public async Task There_is_no_report_for_no_time(string path)
    {
        analytics.Catalog.Owners[_videoId] = Owner;
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(Owner, path));
    }

    private async Task<HttpStatusCode> StatusAsync(string? userId, string path, params string[] roles)
    {
        using var client = analytics.App.ClientOf(userId, roles);
        using var answer = await client.GetAsync($"/api/viewing/videos/{_videoId}/{path}");
        return answer.StatusCode;
    }
}
