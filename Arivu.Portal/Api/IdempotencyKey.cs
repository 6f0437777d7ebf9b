using Arivu.Portal.Kernel;

namespace Arivu.Portal.Api;

/// <summary>The caller's name for one operation, so that sending it twice does it once.</summary>
public static class IdempotencyKey
{
    /// <summary>The header that carries it.</summary>
    public const string Header = "Idempotency-Key";

    /// <summary>Longest key.</summary>
    public const int MaxLength = 100;

    /// <summary>Reads the header.</summary>
    /// <param name="sent">As it came; null when it did not.</param>
    /// <returns>The key; null when none was sent.</returns>
    /// <exception cref="BadInputException">Field "Idempotency-Key": it is empty, too long, or holds more than letters, digits and signs.</exception>
    public static string? Read(string? sent) => sent switch
    {
        null => null,
        { Length: 0 or > MaxLength } => throw new BadInputException(Header, $"From 1 to {MaxLength} characters"),
        _ when !sent.All(c => c is > ' ' and <= '~') => throw new BadInputException(Header, "Letters, digits and signs of ASCII only, without spaces"),
        _ => sent,
    };

    /// <summary>
    /// Says of an endpoint that it remembers no request: a key is refused, because whoever sends one would believe that sending
    /// twice does once.
    /// </summary>
    public static RouteHandlerBuilder WithoutKey(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter((context, next) =>
        context.HttpContext.Request.Headers.ContainsKey(Header)
            ? throw new BadInputException(Header, "No key is remembered here: send it without one, and read what stands before you send it again")
            : next(context));
}
