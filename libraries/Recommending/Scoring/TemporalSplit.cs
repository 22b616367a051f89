using StreamPlatform.Recommending.Data;

namespace StreamPlatform.Recommending.Scoring;

/// <summary>Of each user the older interactions to learn from and the newest to be judged by: a model is asked about the future, never about the past.</summary>
/// <param name="Training">To learn from.</param>
/// <param name="Held">By user: the items that are held back, with their times; empty for a user who cannot be judged.</param>
public sealed record TemporalSplit(InteractionSet Training, IReadOnlyList<IReadOnlyList<(int Item, long Time)>> Held)
{
    /// <summary>Splits. What a user met more than once counts when they met it first.</summary>
    /// <param name="all">All there is.</param>
    /// <param name="held">Share that is held back of each user, 0 to 1, rounded up.</param>
    public static TemporalSplit Of(InteractionSet all, double held)
    {
        ArgumentNullException.ThrowIfNull(all);
        var training = new List<Interaction>(all.Interactions.Count);
        var heldOf = new IReadOnlyList<(int, long)>[all.Users.Count];
        var byUser = all.Interactions.ToLookup(interaction => interaction.User);
        for (var user = 0; user < heldOf.Length; user++)
        {
            var own = byUser[user]
                .GroupBy(interaction => interaction.Item)
                .Select(same => same.MinBy(interaction => interaction.Time) with { Strength = same.Sum(interaction => interaction.Strength) })
                .OrderBy(interaction => interaction.Time)
                .ThenBy(interaction => interaction.Item)
                .ToArray();
            var kept = (int)Math.Floor(own.Length * (1 - held));
            if (kept == 0)
            {
                // nothing would be left to know them by
                kept = own.Length;
            }

            training.AddRange(own[..kept]);
            heldOf[user] = [.. own[kept..].Select(interaction => (interaction.Item, interaction.Time))];
        }

        return new TemporalSplit(all.With(training), heldOf);
    }

    /// <summary>The same split, judged only by what happened after a time.</summary>
    public TemporalSplit After(long time) => this with { Held = [.. Held.Select(own => own.Where(one => one.Time > time).ToArray())] };
}
