/** Common Swedish names and names from elsewhere, put together at random: nobody in particular. */
const words = (text: string) => text.trim().split(/\s+/)

export const GIVEN_NAMES = words(`
  Anna Erik Åsa Lars Kristina Karl Margareta Anders Elisabeth Johan Birgitta Per Märta Nils Ingrid
  Jan Sofia Mikael Amina Hans Linnéa Peter Zahra Olof Fatima Lennart Emelie Gunnar Leila Sven Hanna
  Fredrik Ylva Mohammed Susanne Björn Yasmin Göran Malin Daniel Jing Håkan Ulrika Stefan Nadia Mats
  Anna-Karin Ahmed Eva-Lena Henrik Siv Jonas Camilla Mattias Þóra Magnus Katarzyna Rickard Thi Carl-Johan
  Mehmet Josefin Ali Frida Ibrahim Agneta Tomas Rebecka Kent Elin Abdi Maj-Britt Simon Sara Oskar`)

export const FAMILY_NAMES = words(`
  Andersson Åkerlund Johansson Karlsson Öberg Nilsson Eriksson Ahmed Larsson Olsson Sjögren Persson
  Svensson Hassan Gustafsson Pettersson O'Connor Jonsson Jansson Hansson Müller Bengtsson Jönsson
  Lindberg Jakobsson Magnusson Lindström Olofsson Lindgren Axelsson Bergström Þórsdóttir Lundberg
  Lundgren Berg-Nilsson Jakobsen Fredriksson Sandberg Henriksson Forsberg Sjöberg Wallin Engström
  Danielsson Håkansson Eklund Lundin Gunnarsson Holm Samuelsson Bergman Fransson Björk Wikström
  Isaksson Bergqvist Arvidsson Nyström Holmberg Löfgren Claesson Söderberg Nyberg Blomqvist Mårtensson
  Nordström Lundström Pålsson Eliasson Łukasik Björklund Viklund Berggren Sandström Nordin Lund Ström
  Hermansson Åberg Falk Ekström Šarić Hedlund Dahlberg Nuñez Åström Sundberg Hellström Yılmaz Ek`)
