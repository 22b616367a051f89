namespace StreamPlatform.Recommending.Data;

/// <summary>Somebody did something with an item. Users and items are numbers from 0; <see cref="Vocabulary"/> knows their names.</summary>
/// <param name="User">Number of the user.</param>
/// <param name="Item">Number of the item.</param>
/// <param name="Strength">How much it says: more than zero, 1 for a whole viewing.</param>
/// <param name="Time">Any clock that grows, e.g. Unix seconds.</param>
public readonly record struct Interaction(int User, int Item, float Strength, long Time);
