namespace StreamPlatform.Recommending.Models;

/// <summary>An item that the same people met, and how alike the two are (0 to 1).</summary>
public readonly record struct Neighbour(int Item, float Similarity);
