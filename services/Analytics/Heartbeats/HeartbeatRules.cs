namespace StreamPlatform.Analytics.Heartbeats;

// What no player says. Whether what it says can have happened is for the sitting as a whole: see Sittings/ViewRule.
internal static class HeartbeatRules
{
    private const int MostAtOnce = 60;
    private const int MostSpans = 200;
    private const int LongestVisitor = 64;
    private const int LargestNumber = 100_000;
    private const long LongestTime = 24 * 3600 * 1000L;
    private const long FastestBits = 1_000_000_000;

    // null: it is one
    public static string? FaultOf(HeartbeatReport report, int edges) => report switch
    {
        { Heartbeats: null or { Count: 0 or > MostAtOnce } } => $"One to {MostAtOnce} heartbeats are sent at once.",
        { Visitor: { } visitor } when visitor.Length is 0 or > LongestVisitor || !visitor.All(IsOfAnId) => "A visitor is letters, digits, hyphens.",
        _ => report.Heartbeats.Select(heartbeat => FaultOf(heartbeat, edges)).FirstOrDefault(fault => fault is not null),
    };

    private static string? FaultOf(SentHeartbeat heartbeat, int edges) => heartbeat switch
    {
        { Number: < 0 or > LargestNumber } => "Heartbeats are numbered from 0.",
        _ when heartbeat.Edge < 0 || heartbeat.Edge >= edges => "The session has no such edge.",
        { PositionMs: < 0 or > LongestTime } or { StalledMs: < 0 or > LongestTime } or { StartupMs: < 0 or > LongestTime } or { Stalls: < 0 or > LargestNumber } =>
            "Times are milliseconds within a day.",
        { BitsPerSecond: <= 0 or > FastestBits } => "That is no bit rate.",
        { Played.Count: > MostSpans } => $"At most {MostSpans} spans are played between two heartbeats.",
        _ when heartbeat.Played?.Any(span => span.From < 0 || span.To <= span.From || span.To > LongestTime) == true => "A span ends after its beginning.",
        _ => null,
    };

    private static bool IsOfAnId(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_';
}
