using StreamPlatform.Analytics.Storage;

namespace StreamPlatform.Analytics.Sittings;

// The slot that the sweep looks at next.
internal sealed class SweepMark(ViewingDatabase database)
{
    private const int Only = 0;
    private const int SlotsBefore = 3600;
    private const string Select = "SELECT slot FROM sweep WHERE id = ?";
    private const string Insert = "INSERT INTO sweep (id, slot) VALUES (?, ?)";

    // A store that has none yet: what was noted before the first pass could be made is due as well.
    public async Task<int> ReadAsync(int now)
    {
        var rows = await database.ExecuteAsync(Select, Only);
        if (rows.FirstOrDefault() is { } row)
        {
            return row.GetValue<int>("slot");
        }

        await WriteAsync(now - SlotsBefore);
        return now - SlotsBefore;
    }

    public Task WriteAsync(int slot) => database.ExecuteAsync(Insert, Only, slot);
}
