using System.Text.Json;
using StreamPlatform.Analytics.Storage;

namespace StreamPlatform.Analytics.Reports;

// One row for each day of a title on which somebody watched it. It is made from the day's sittings and can be made again at any time.
internal sealed class TitleDays(ViewingDatabase database)
{
    private const string Insert = "INSERT INTO days_by_title (title_id, day, views, body) VALUES (?, ?, ?, ?)";
    private const string Select = "SELECT day, body FROM days_by_title WHERE title_id = ? AND day >= ? AND day <= ?";
    private const string SelectViews = "SELECT views FROM days_by_title WHERE title_id = ?";

    public Task WriteAsync(string videoId, DateOnly day, TitleDay counted) =>
        database.ExecuteAsync(Insert, videoId, Partitions.Day(day), (long)counted.Views, JsonSerializer.Serialize(counted, JsonSerializerOptions.Web));

    public async Task<IReadOnlyDictionary<DateOnly, TitleDay>> BetweenAsync(string videoId, DateOnly from, DateOnly until)
    {
        var rows = await database.ExecuteAsync(Select, videoId, Partitions.Day(from), Partitions.Day(until));
        return rows.ToDictionary(
            row => Partitions.DayOf(row.GetValue<int>("day")), row => JsonSerializer.Deserialize<TitleDay>(row.GetValue<string>("body"), JsonSerializerOptions.Web)!);
    }

    public async Task<long> ViewsAsync(string videoId) => (await database.ExecuteAsync(SelectViews, videoId)).Sum(row => row.GetValue<long>("views"));
}
