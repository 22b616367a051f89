namespace StreamPlatform.Recommending.Data;

/// <summary>What is learned from. Later interactions may name users and items of the vocabularies only.</summary>
/// <param name="Users">Names of users.</param>
/// <param name="Items">Names of items.</param>
/// <param name="Interactions">In any order; a user may meet an item more than once.</param>
public sealed record InteractionSet(Vocabulary Users, Vocabulary Items, IReadOnlyList<Interaction> Interactions)
{
    /// <summary>Users by items, the strengths of repeated interactions added up.</summary>
    public SparseMatrix ToMatrix() => SparseMatrix.Of(Interactions, Users.Count, Items.Count);

    /// <summary>The same users and items with other interactions.</summary>
    public InteractionSet With(IReadOnlyList<Interaction> interactions) => this with { Interactions = interactions };
}
