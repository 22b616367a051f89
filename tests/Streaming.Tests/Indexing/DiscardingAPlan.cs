using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StreamPlatform.Contracts.Transcoding;

namespace StreamPlatform.Streaming.Tests.Indexing;

public sealed class DiscardingAPlan(StreamingFixture streaming)
{
    [Fact]
    public async Task Leaves_no_rows_of_it_whatever_comes_late_and_all_of_the_other_one()
    {
        var old = new AVideo { Rungs = ["360p"], Audio = [], Segments = 2 };
        var fresh = old with { SourceId = Contracts.Ids.NewSource() };
        await streaming.App.HearAsync([old.Changed(), .. old.Story(), fresh.Changed(version: 2), .. fresh.Story()]);

        await streaming.App.HearAsync([new PlanDiscarded(old.VideoId, old.SourceId, old.PlanId), .. old.Story()]);

        await using var connection = await streaming.App.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync();
        Assert.Equal([fresh.PlanId], await connection.QueryAsync<string>("select plan_id from plan where video_id = @VideoId", old));
        Assert.Equal([fresh.PlanId], await connection.QueryAsync<string>("select distinct plan_id from segment where video_id = @VideoId", old));
    }
}
