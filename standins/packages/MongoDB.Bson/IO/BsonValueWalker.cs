namespace MongoDB.Bson.IO;

/// <summary>Walks a value in memory the way a reader is asked to.</summary>
internal sealed class BsonValueWalker
{
    private Stack<Level> _levels = new();

    public BsonValue Current { get; set; }

    public string Name { get; private set; }

    public T Value<T>()
        where T : BsonValue => (T)Current;

    public void Enter(BsonDocument document) => _levels.Push(new Level(document, document.Elements.Select(element => (element.Name, element.Value)).ToArray()));

    public void Enter(BsonArray array) => _levels.Push(new Level(array, array.Values.Select(value => ((string)null, value)).ToArray()));

    public void Leave() => _levels.Pop();

    public BsonReaderState Next()
    {
        var level = _levels.Pop();
        var isArray = level.Container is BsonArray;
        if (level.Position == level.Children.Length)
        {
            _levels.Push(level);
            return isArray ? BsonReaderState.EndOfArray : BsonReaderState.EndOfDocument;
        }
        (Name, Current) = level.Children[level.Position];
        _levels.Push(level with { Position = level.Position + 1 });
        return isArray ? BsonReaderState.Value : BsonReaderState.Name;
    }

    public BsonReaderState After() => _levels.Count == 0 ? BsonReaderState.Done : BsonReaderState.Type;

    public BsonValueWalker Copy() => new() { _levels = new Stack<Level>(_levels.Reverse()), Current = Current, Name = Name };

    private sealed record Level(BsonValue Container, (string Name, BsonValue Value)[] Children, int Position = 0);
}
