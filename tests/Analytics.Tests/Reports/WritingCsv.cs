using StreamPlatform.Analytics.Reports;

namespace StreamPlatform.Analytics.Tests.Reports;

public sealed class WritingCsv
{
    [Fact]
    public void Numbers_and_times_are_the_same_everywhere_and_what_needs_quotes_has_them() => Assert.Equal(
        "name,when,day,value\r\n\"a,\"\"b\"\"\",2026-11-22T12:00:00Z,2026-11-22,1.5\r\n,,,\r\n",
        Csv.Write(
            ["name", "when", "day", "value"],
            [["a,\"b\"", new DateTimeOffset(2026, 11, 22, 13, 0, 0, TimeSpan.FromHours(1)), new DateOnly(2026, 11, 22), 1.5], [null, null, null, null]]));
}
