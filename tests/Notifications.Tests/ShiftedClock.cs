namespace StreamPlatform.Notifications.Tests;

// The clock of the machine, put forward by whoever does not want to wait. It never goes back.
internal sealed class ShiftedClock : TimeProvider
{
    private long _shift;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref _shift));

    public void PutForward(TimeSpan time) => Interlocked.Add(ref _shift, time.Ticks);
}
