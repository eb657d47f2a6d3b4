"""French wording: numbers, dates, times, amounts, commune names and typography, as acts write them."""
