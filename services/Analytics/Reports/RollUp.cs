namespace StreamPlatform.Analytics.Reports;

// Counts a day of a title anew from its sittings: whoever does it again comes to the same.
internal sealed class RollUp(TitleEvents events, TitleDays days)
{
    public async Task CountAsync(string videoId, DateOnly day)
    {
        var sittings = await events.OnDayAsync(videoId, day);
        if (sittings.Count > 0)
        {
            await days.WriteAsync(videoId, day, TitleDay.Of(sittings));
        }
    }
}
