namespace Arivu.Portal.Data;

/// <summary>A row that one retailer owns: every query shows it to that retailer and to the team only.</summary>
public interface IOwnedByRetailer
{
    /// <summary>The owner's key.</summary>
    int RetailerId { get; }
}

/// <summary>A row that every signed-in person may read, such as a product.</summary>
public interface ISeenByAll;

/// <summary>A row the house writes about itself (audit, outbox, operations): anybody's act may append it, even a failed sign-in by nobody.</summary>
public interface IHouseRecord;

/// <summary>A house record that is only ever added: nobody changes or removes it.</summary>
public interface IAppendOnly : IHouseRecord;
