namespace StreamPlatform.Recommending.Ranking;

/// <summary>Something that may be shown.</summary>
/// <param name="Item">Its number, or place in whatever list the caller keeps.</param>
/// <param name="Score">The higher the better, 0 to 1.</param>
/// <param name="Group">What there shall not be too many of beside each other: a channel.</param>
public readonly record struct Candidate(int Item, float Score, string Group);
