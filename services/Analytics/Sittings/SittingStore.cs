using System.Text.Json;
using StreamPlatform.Analytics.Storage;

namespace StreamPlatform.Analytics.Sittings;

internal sealed record ClosedSitting(Sitting Sitting, bool Told);

// Sittings that are over. What is written here first is how the sitting was, whoever comes later.
internal sealed class SittingStore(ViewingDatabase database)
{
    private const string Select = "SELECT body, told FROM sittings WHERE session_id = ?";
    private const string Insert = "INSERT INTO sittings (session_id, body, told) VALUES (?, ?, ?)";

    public async Task<ClosedSitting?> FindAsync(string sessionId)
    {
        var rows = await database.ExecuteAsync(Select, sessionId);
        return rows.FirstOrDefault() is { } row
            ? new ClosedSitting(JsonSerializer.Deserialize<Sitting>(row.GetValue<string>("body"), JsonSerializerOptions.Web)!, row.GetValue<bool>("told"))
            : null;
    }

    public Task WriteAsync(Sitting sitting, bool told) =>
        database.ExecuteAsync(Insert, sitting.SessionId, JsonSerializer.Serialize(sitting, JsonSerializerOptions.Web), told);
}
