using System.Globalization;

namespace StreamPlatform.Messaging.Failures;

/// <summary>
/// How long a message waits before it comes again. The pauses of a queue are a few steps, each twice the one before, because each step is a queue of its
/// own: messages that wait equally long leave in the order in which they came, and none stands behind one that waits longer.
/// </summary>
internal static class RetryPauses
{
    /// <summary>The pause after the <paramref name="failures"/>-th failure of a kind, from 1. Jitter takes the next longer step for every second message,
    /// so that what failed together does not come back together.</summary>
    public static TimeSpan Of(JobQueueOptions options, int failures, bool longer)
    {
        var step = Math.Max(0, failures - 1) + (longer ? 1 : 0);
        var longest = options.LongestRetryPause > options.RetryPause ? options.LongestRetryPause : options.RetryPause;

        // 2^30 times any pause is beyond the longest one
        var pause = options.RetryPause * Math.Pow(2, Math.Min(step, 30));
        return pause < longest ? pause : longest;
    }

    /// <summary>The queue in which messages of a queue wait that long.</summary>
    public static string QueueFor(string queue, TimeSpan pause) =>
        string.Create(CultureInfo.InvariantCulture, $"{queue}.retry.{pause.TotalMilliseconds:0}ms");
}
