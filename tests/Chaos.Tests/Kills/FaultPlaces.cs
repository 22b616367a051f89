namespace StreamPlatform.Chaos.Tests.Kills;

/// <summary>Where each process of the pipeline can be killed, and how often a life of it comes there.</summary>
internal static class FaultPlaces
{
    private const int Seldom = 2;
    private const int Often = 4;

    private static readonly (string Label, int Hits)[] Outbox =
    [
        ("messaging.outbox-written", Seldom), ("messaging.outbox-committed", Seldom),
        ("messaging.outbox-read", Seldom), ("messaging.outbox-published", Seldom),
    ];

    private static readonly (string Label, int Hits)[] Consumer =
    [
        ("messaging.message-received", Often), ("messaging.message-handled", Often),
    ];

    /// <summary>Reached only by a message that failed: an undisturbed life never comes there, so nobody is sent to wait for it.</summary>
    public static IReadOnlyList<string> AfterFailures { get; } = ["messaging.message-forwarded"];

    /// <summary>Of rooms that are not on the way of a video: their own tests kill them there.</summary>
    public static IReadOnlyList<string> OfOtherRooms { get; } =
    [
        "notifications.batch-told", "notifications.batch-committed", "payments.event-taken", "payments.derived", "payments.synced",
    ];

    public static IReadOnlyDictionary<string, (string Label, int Hits)[]> OfRooms { get; } = new Dictionary<string, (string, int)[]>(StringComparer.Ordinal)
    {
        ["studio"] =
        [
            ("studio.upload-created", Seldom), ("studio.block-staged", Seldom), ("studio.block-recorded", Seldom),
            ("studio.source-committed", Seldom), ("studio.completion-written", Seldom), ("studio.completion-committed", Seldom), .. Outbox,
        ],
        ["transcoder"] =
        [
            ("transcoder.source-judged", Seldom), ("transcoder.plan-committed", Seldom), ("transcoder.init-segment-put", Often),
            ("transcoder.segment-put", Often), ("transcoder.segments-announced", Seldom), ("transcoder.poster-put", Seldom),
            ("transcoder.job-carried-out", Seldom), ("transcoder.job-committed", Seldom), .. Outbox, .. Consumer,
        ],
        ["streaming"] =
        [
            ("streaming.segments-indexed", Often), ("streaming.playable-written", Seldom), ("streaming.ready-written", Seldom),
            ("messaging.effect-written", Often), .. Outbox, .. Consumer,
        ],
        ["catalog"] =
        [
            ("catalog.video-created", Seldom), ("catalog.video-read", Often), ("catalog.video-changed", Often), ("catalog.event-published", Often), .. Consumer,
        ],
    };
}
