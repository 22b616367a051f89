using System.Text;
using StreamPlatform.Standins.Meilisearch.Indexing;
using StreamPlatform.Standins.Meilisearch.Searching;
using StreamPlatform.Standins.Meilisearch.Settings;

namespace StreamPlatform.Standins.Specs.Meilisearch;

// The short ways through lists of documents against the long ones.
public sealed class PostingsSpecs
{
    private const int Documents = 4_000;
    private readonly Random _random = new(4711);

    [Fact]
    public void A_document_is_found_from_wherever_the_one_before_was()
    {
        var postings = new Postings();
        Some(7).ForEach(document => postings.Append(document, [new Place(0, 1)]));
        var near = 0;

        foreach (var document in Enumerable.Range(0, 500).Select(_ => _random.Next(Documents)).Concat(Enumerable.Range(0, Documents)))
        {
            Assert.Equal(postings.IndexOf(document), postings.IndexOf(document, ref near));
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(500)]
    public void Documents_with_a_value_are_counted_among_others(int oneIn)
    {
        var having = Some(oneIn);
        var value = new ValueDocuments();
        var others = new Bits(Documents);
        Some(3).ForEach(others.Set);

        Assert.All(having, document => Assert.True(value.Add(document)));
        Assert.False(value.Add(having[^1]));

        Assert.Equal(having, value.All.ToArray());
        Assert.Equal(having.Count(others.Has), value.CountIn(others));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Gathered_places_are_those_of_all_lists_in_order(bool titlesOnly)
    {
        var index = new SearchIndex(IndexSettings.Default);
        index.Apply(Enumerable.Range(0, 300).Select(i => ($"{i}", (byte[]?)Encoding.UTF8.GetBytes($$"""{ "title": "{{Text()}}", "text": "{{Text()}}" }"""))));
        var filter = titlesOnly ? AttributeFilter.Only(index, ["title"]) : null;
        List<Postings> lists = [.. index.Words.Sorted.ToArray().Take(5).Select(word => index.Words[word])];
        var node = new Node(0, 1, lists.ConvertAll(list => (list, 0)), index.Capacity, filter);
        var places = new Places();

        for (var document = 0; document < index.Capacity; document++)
        {
            places.Clear();
            node.Collect(document, new int[node.ListsToSearch], places);

            var expected = lists.SelectMany(list => list.PlacesIn(document).ToArray()).Where(place => filter?.Has(place) ?? true).Order();
            Assert.Equal(expected, places.All.ToArray());
            Assert.Equal(places.Count > 0, node.Documents(index.Capacity).Has(document));
        }
    }

    private List<int> Some(int oneIn) => [.. Enumerable.Range(0, Documents).Where(_ => _random.Next(oneIn) == 0)];

    private string Text() => string.Join(' ', Enumerable.Range(0, _random.Next(6)).Select(_ => $"word{(char)('a' + _random.Next(8))}"));
}
