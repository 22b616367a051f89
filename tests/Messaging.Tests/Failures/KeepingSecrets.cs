using StreamPlatform.Messaging.Failures;

namespace StreamPlatform.Messaging.Tests.Failures;

public sealed class KeepingSecrets
{
    [Theory]
    [InlineData("Host=db;Username=a;Password=hunter2;Port=5432", "Host=db;Username=a;Password=***;Port=5432")]
    [InlineData("GET http://blob/x?sv=1&sig=ab%2Fc%3D&se=2 gave 404", "GET http://blob/x?sv=1&sig=***&se=2 gave 404")]
    [InlineData("cannot reach amqp://guest:s3cret@broker:5672/", "cannot reach amqp://***@broker:5672/")]
    [InlineData("DefaultEndpointsProtocol=http;AccountKey=Eby8vdM02xN==;BlobEndpoint=b", "DefaultEndpointsProtocol=http;AccountKey=***;BlobEndpoint=b")]
    [InlineData("Authorization: Bearer eyJhbGciOiJFUzI1NiJ9.e30.x was refused", "Authorization: Bearer *** was refused")]
    [InlineData("""{"apiKey": "abc", "name": "n"}""", """{"apiKey": "***", "name": "n"}""")]
    [InlineData("plan p123 has no rung 480p", "plan p123 has no rung 480p")]
    public void A_reason_says_everything_but_the_secret(string said, string kept) => Assert.Equal(kept, Redaction.Clean(said));

    [Fact]
    public void A_reason_is_not_a_book() => Assert.Equal(1001, Redaction.Clean(new string('a', 5000)).Length);
}
