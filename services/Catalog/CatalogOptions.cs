using System.ComponentModel.DataAnnotations;

namespace StreamPlatform.Catalog;

internal sealed class CatalogOptions : IValidatableObject
{
    public const string Section = "Catalog";

    [Range(1, 1000)]
    public int PageSize { get; init; } = 24;

    [Range(1, 1000)]
    public int LargestPage { get; init; } = 100;

    // Videos in one playlist, playlists of one viewer, channels that one viewer follows: what a page, a menu and a query can still take.
    [Range(1, 5000)]
    public int LargestPlaylist { get; init; } = 500;

    [Range(1, 5000)]
    public int MostPlaylists { get; init; } = 200;

    [Range(1, 5000)]
    public int MostFollowed { get; init; } = 1000;

    // How many answers one process remembers, and for how long: a few seconds near, a minute in Redis.
    [Range(0, 10_000_000)]
    public int CachedAnswers { get; init; } = 10_000;

    public TimeSpan NearLife { get; init; } = TimeSpan.FromSeconds(5);

    public TimeSpan FarLife { get; init; } = TimeSpan.FromMinutes(1);

    // A video in work of which nothing was heard for so long is shown to operators as stuck.
    public TimeSpan StuckAfter { get; init; } = TimeSpan.FromMinutes(10);

    // How often the outbox is searched for events that nobody was woken for.
    public TimeSpan RelayInterval { get; init; } = TimeSpan.FromSeconds(2);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (RelayInterval <= TimeSpan.Zero || StuckAfter <= TimeSpan.Zero || NearLife <= TimeSpan.Zero || FarLife <= TimeSpan.Zero)
        {
            yield return new ValidationResult("Times are more than zero.", [nameof(RelayInterval), nameof(StuckAfter), nameof(NearLife), nameof(FarLife)]);
        }
    }
}
