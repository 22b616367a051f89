using StreamPlatform.Messaging.Failures;

namespace StreamPlatform.Messaging.Tests.Failures;

public sealed class PausingBetweenAttempts
{
    private static readonly JobQueueOptions Options = new() { RetryPause = TimeSpan.FromSeconds(1), LongestRetryPause = TimeSpan.FromSeconds(30) };

    [Theory]
    [InlineData(1, false, 1)]
    [InlineData(1, true, 2)]
    [InlineData(2, false, 2)]
    [InlineData(5, false, 16)]
    [InlineData(5, true, 30)]
    [InlineData(6, false, 30)]
    [InlineData(1000, true, 30)]
    public void A_pause_doubles_until_the_longest_and_jitter_takes_the_next_step(int failures, bool longer, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryPauses.Of(Options, failures, longer));

    [Fact]
    public void A_few_queues_are_enough_for_all_pauses() => Assert.Equal(
        ["q.retry.1000ms", "q.retry.2000ms", "q.retry.4000ms", "q.retry.8000ms", "q.retry.16000ms", "q.retry.30000ms"],
        Enumerable.Range(1, 500).SelectMany(failures => new[] { false, true }.Select(longer => RetryPauses.QueueFor("q", RetryPauses.Of(Options, failures, longer)))).Distinct());

    [Fact]
    public void A_pause_that_is_longer_than_the_longest_stays_itself() =>
        Assert.Equal(TimeSpan.FromMinutes(1), RetryPauses.Of(new JobQueueOptions { RetryPause = TimeSpan.FromMinutes(1) }, 3, longer: true));
}
