using StreamPlatform.Faults;

namespace StreamPlatform.Chaos.Tests.FaultPoints;

public sealed class ReachingAFaultPoint
{
    [Fact]
    public void Costs_nothing_while_no_test_has_set_it()
    {
        ReachOften();
        var before = GC.GetAllocatedBytesForCurrentThread();
        ReachOften();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        static void ReachOften()
        {
            for (var i = 0; i < 10_000; i++)
            {
                Assert.True(FaultPoint.ReachAsync("studio.block-staged").IsCompletedSuccessfully);
            }
        }
    }

    [Fact]
    public async Task Fails_at_the_hit_that_was_asked_for_and_at_no_other()
    {
        var schedule = FaultSchedule.Parse("here=fail@3; there=kill@1", TimeProvider.System);
        await schedule.ReachAsync("here", default);
        await schedule.ReachAsync("elsewhere", default);
        await schedule.ReachAsync("here", default);
        await Assert.ThrowsAsync<FaultException>(async () => await schedule.ReachAsync("here", default));
        await schedule.ReachAsync("here", default);
    }

    [Fact]
    public async Task Hangs_until_it_is_cancelled()
    {
        using var stop = new CancellationTokenSource();
        var hanging = FaultSchedule.Parse("here=hang@1", TimeProvider.System).ReachAsync("here", stop.Token).AsTask();
        Assert.False(hanging.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hanging);
    }

    [Fact]
    public async Task Hangs_no_longer_than_its_limit() =>
        await FaultSchedule.Parse("here=hang:0.05@1", TimeProvider.System).ReachAsync("here", default);

    [Theory]
    [InlineData("studio.block-staged=kill@1")]
    [InlineData("messaging.published=fail@12")]
    [InlineData("transcoder.segment-put=hang:1.5@2")]
    public void Reads_what_it_writes(string text) => Assert.Equal(text, Fault.Parse(text).ToString());

    [Theory]
    [InlineData("kill")]
    [InlineData("here=kill")]
    [InlineData("here=kill@0")]
    [InlineData("here=explode@1")]
    [InlineData("here=hang:soon@1")]
    public void Refuses_what_it_cannot_read(string text) => Assert.Throws<FormatException>(() => Fault.Parse(text));
}
