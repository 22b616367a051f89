using FsCheck;
using FsCheck.Fluent;
using StreamPlatform.Contracts;
using StreamPlatform.Media;
using StreamPlatform.Transcoder.Jobs;
using StreamPlatform.Transcoder.Planning;
using StreamPlatform.Transcoder.Tests.Planning;

namespace StreamPlatform.Transcoder.Tests.Jobs;

public sealed class JobsInAnyOrder(JobLedger ledger) : IClassFixture<JobLedger>
{
    private static readonly Config TwentyFive = Config.QuickThrowOnFailure.WithMaxTest(25);

    [Fact]
    public void Any_order_and_any_duplication_of_messages_ends_in_the_same_state() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(), seed => HearAsync(new Random(seed)).GetAwaiter().GetResult()).Check(TwentyFive);

    [Fact]
    public void Whatever_job_of_those_sent_is_done_next_the_plan_comes_to_its_end() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(), seed => DeliverAsync(new Random(seed)).GetAwaiter().GetResult()).Check(TwentyFive);

    [Fact]
    public void Of_a_video_that_is_removed_at_any_moment_nothing_is_left_and_nothing_more_is_sent() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(), seed => RemoveAsync(new Random(seed)).GetAwaiter().GetResult()).Check(TwentyFive);

    [Fact]
    public async Task Jobs_that_are_done_at_the_same_moment_end_the_plan_once()
    {
        var plan = NewPlan(new Random(7));
        await ledger.PlannedAsync(plan);
        var told = await Task.WhenAll(Twice(JobsOf(plan)).Select(job => ledger.DoneAsync(plan, job)));
        Assert.Single(told, percent => percent == 100);
        Assert.Equal(Finished(plan), await ledger.StateAsync(plan));
    }

    private async Task<bool> HearAsync(Random random)
    {
        var plan = NewPlan(random);
        string[] messages = [.. Twice(JobsOf(plan)).Where(_ => random.Next(4) > 0).Concat(JobsOf(plan))];
        random.Shuffle(messages);
        await ledger.PlannedAsync(plan);
        var told = new List<double>();
        foreach (var job in messages)
        {
            told.AddRange((await ledger.DoneAsync(plan, job)) is { } percent ? [percent] : []);
            if (random.Next(5) == 0)
            {
                await ledger.PlannedAsync(plan);
            }
        }

        var sent = await ledger.SentAsync(plan);
        return await ledger.StateAsync(plan) == Finished(plan)
            && told.SequenceEqual(told.Order()) && told.Count(percent => percent == 100) == 1
            && sent.Count == sent.Distinct(StringComparer.Ordinal).Count();
    }

    private async Task<bool> DeliverAsync(Random random)
    {
        var plan = NewPlan(random);
        await ledger.PlannedAsync(plan);
        var done = new HashSet<string>(StringComparer.Ordinal);
        while (await OpenAsync(plan, done) is { Length: > 0 } open)
        {
            var job = random.GetItems(open, 1)[0];
            await ledger.DoneAsync(plan, job);
            done.Add(job);
        }

        return await ledger.StateAsync(plan) == Finished(plan) && (await ledger.SentAsync(plan)).Count == JobsOf(plan).Length;
    }

    private async Task<bool> RemoveAsync(Random random)
    {
        var plan = NewPlan(random);
        string[] jobs = [.. Twice(JobsOf(plan))];
        random.Shuffle(jobs);
        await ledger.PlannedAsync(plan);
        var before = jobs[..random.Next(jobs.Length)];
        foreach (var job in before)
        {
            await ledger.DoneAsync(plan, job);
        }

        await ledger.RemovedAsync(plan);
        var sent = await ledger.SentAsync(plan);
        await ledger.PlannedAsync(plan);
        foreach (var job in jobs[before.Length..])
        {
            if (await ledger.DoneAsync(plan, job) is not null)
            {
                return false;
            }
        }

        await ledger.RemovedAsync(plan);
        return (await ledger.StateAsync(plan)).Length == 0 && (await ledger.SentAsync(plan)).Count == sent.Count;
    }

    private async Task<string[]> OpenAsync(TranscodingPlan plan, HashSet<string> done) => [.. (await ledger.SentAsync(plan)).Where(job => !done.Contains(job))];

    private static TranscodingPlan NewPlan(Random random)
    {
        var height = random.GetItems([180, 360, 1080], 1)[0];
        var plan = Plans.Of(height * 16 / 9, height, new FrameRate(25, 1), random.Next(1, 120), sound: random.Next(2) == 0);
        var source = Ids.NewSource();
        return plan with { PlanId = Ids.Plan(source, TranscodingPlan.Version), SourceId = source, VideoId = Ids.NewVideo() };
    }

    private static string[] JobsOf(TranscodingPlan plan) => [.. JobPlanner.Jobs(plan).Select(job => job.Name)];

    private static IEnumerable<string> Twice(string[] jobs) => jobs.Concat(jobs);

    private static string Finished(TranscodingPlan plan) => string.Join(", ", JobsOf(plan).Select(job => $"{job} done").Prepend("done"));
}
